# replaces bodies and marks in en.aml by id
import re,sys
P='/tmp/drafts/en.aml'
new={}
cur=None
for blk in open('/tmp/drafts/en-bodies.txt').read().split('\n@@ ')[1:]:
    i,rest=blk.split('\n',1)
    d={}
    m=re.search(r'^circulates: (.*)$',rest,re.M); d['c']=m[1] if m else None
    m=re.search(r'^record: (.*)$',rest,re.M); d['r']=m[1] if m else None
    m=re.search(r'^heading: (.*)$',rest,re.M); d['h']=m[1] if m else None
    subs=re.findall(r'^(sub-\d: .*)$',rest,re.M); d['s']=subs
    body=re.sub(r'^(circulates|record|heading|sub-\d): .*\n?','',rest,flags=re.M).strip()
    d['b']=body; new[i.strip()]=d
s=open(P).read()
head,steps=s.split('[steps]\n',1)
body,tail=steps.rsplit('\n[]',1)
out=[]
for blk in re.split(r'\n\n(?=id: )',body.strip()):
    i=re.match(r'id: (\S+)',blk)[1]
    if i in new:
        d=new[i]
        if d['h']: blk=re.sub(r'^heading: .*$',lambda m:'heading: '+d['h'],blk,flags=re.M)
        blk=re.sub(r'^body: .*?\n:end',lambda m:'body: '+d['b']+'\n:end',blk,flags=re.M|re.S)
        blk=re.sub(r'^(circulates|record): .*\n','',blk,flags=re.M)
        if d['c']: blk=blk.replace('\n:end\n','\n:end\ncirculates: '+d['c']+'\nrecord: '+d['r']+'\n',1)
        if d['s']:
            blk=re.sub(r'^sub-\d: .*\n','',blk,flags=re.M)
            blk=blk.replace('\npicture: ','\n'+'\n'.join(d['s'])+'\npicture: ',1)
    out.append(blk)
open(P,'w').write(head+'[steps]\n'+'\n\n'.join(out)+'\n[]'+tail)
