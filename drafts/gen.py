import re,json
def steps(f):
    s=open(f).read(); out={}
    for m in re.split(r'\n(?=id: )',s[s.index('[steps]'):])[1:]:
        i=re.match(r'id: (\S+)',m).group(1)
        ids=[]
        for c in re.findall(r'\[\^([^\]]+)\]',m):
            if c not in ids: ids.append(c)
        body=m.split('\nbody: ')[1].split('\n:end')[0]
        out[i]=(ids,len(re.split(r'\n\s*\n',body.strip())),len(re.findall(r'^sub-\d',m,flags=re.M)))
    return out
z=steps('/tmp/drafts/zh-hant.aml'); e=steps('/tmp/drafts/en.aml')
for k in z:
    both=[c for c in z[k][0] if c in e[k][0]]
    print(k,both,'| paras zh',z[k][1],'en',e[k][1],'subs',z[k][2],e[k][2])
