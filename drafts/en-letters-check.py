import json,re
B='/work/shared/editorial/';L={}
for f in('ledger','ledger-2a','ledger-2b'):
    for c in json.load(open(B+f+'.json')): L[c['id']]=c
n=lambda s:re.sub(r'\s+',' ',s.replace('’',"'").replace('‘',"'").replace('“','"').replace('”','"').replace('—','-')).strip()
A=[n(q['en']) for c in L.values() for q in c.get('quotes')or[]]
bad=0;k=0
for ln in open('/tmp/drafts/en-letters.md'):
    if '(which is why I named it' in ln:
        q=re.search(r'“(OpenAI was created.*Microsoft\.)”',ln)[1]; qs=[q]
    else: qs=re.findall(r'“([^”]+)”',ln)
    for q in qs:
        k+=1
        if not any(n(q).rstrip('.') in a for a in A): bad+=1; print('NOT',q)
ids=re.findall(r'\[([a-z0-9-]+(?:, [a-z0-9-]+)*)[\];]',open('/tmp/drafts/en-letters.md').read())
for g in ids:
    for i in g.split(', '):
        if i not in L: print('id?',i)
print(k,'quotations,',bad,'not verbatim')
