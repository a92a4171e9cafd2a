import json,re,sys
B='/work/shared/editorial/'
L={c['id']:c for c in json.load(open(B+'ledger.json'))}
for f in('ledger-2a','ledger-2b'):
    for c in json.load(open(B+f+'.json')): L[c['id']]=c
norm=lambda s:re.sub(r'\s+',' ',s.replace('’',"'").replace('‘',"'").replace('“','"').replace('”','"').replace('—','-').replace('–','-')).strip()
allq=[(norm(q['en']),c['id']) for c in L.values() for q in (c.get('quotes')or[])]
ORDER='cover two-men the-email founding one-billion what-came the-hires less-open the-shadow sixty-for-ten nauseous dota who-controls absolute-control final-straw cash-cow the-lines-part what-he-was-told one-billion-again captured bait-and-switch five-days ten-months his-reaction my-hero his-own five-days-in-november the-first-suit the-donation the-reply again three-leave a-hundred-and-fifty-seven one-hundred-and-seven the-injunction the-bid a-new-form their-own-houses then-it-was-a-lie the-trial the-clock too-late reflection the-reckoning'.split()
src=open(sys.argv[1] if len(sys.argv)>1 else '/tmp/drafts/en.aml').read()
st=src[src.index('[steps]'):]
steps=[]
for blk in re.split(r'\n(?=id: )',st)[1:]:
    d={};d['id']=re.match(r'id: (\S+)',blk)[1]
    m=re.search(r'\nbody: (.*?)\n:end',blk,re.S); d['body']=m[1]
    rest=blk.replace(m[0],'')
    for k,v in re.findall(r'^(heading|circulates|record|picture|big|unit|source|sub-\d):[ ]?(.*)$',rest,re.M): d[k]=v
    steps.append(d)
bad=[]
ids=[s['id'] for s in steps]
if ids!=ORDER: bad.append(('order',[i for i in ORDER if i not in ids],[i for i in ids if i not in ORDER]))
MARK=re.compile(r'\[\^([^\]]+)\]')
MON='January|February|March|April|May|June|July|August|September|October|November|December'
DATE=re.compile(rf'\b(?:\d{{1,2}} )?(?:{MON})\b(?: \d{{4}}\b)?|\b(?:19|20)\d\d\b(?!-)')
plain=lambda t:MARK.sub('',t)
words=lambda t:len(re.findall(r"[^\s]*[A-Za-z0-9][^\s]*",plain(t).replace('—',' ')))
tot=0;openers=[];marks=0
qlist=[]
def quotes(t): return re.findall(r'“([^”]*)”',t)
for s in steps:
    w=words(s['body']); c=words(s.get('circulates','')); r=words(s.get('record',''))
    tot+=w+c+r+(4 if c else 0)
    if c: marks+=1
    if not 10<=w<=85: bad.append((s['id'],'words',w))
    if len(s['heading'].split())>7 and s['id']!='cover': bad.append((s['id'],'heading',s['heading']))
    bodyall=s['body']
    cites=MARK.findall(bodyall)
    for k in('circulates','record'):
        cc=MARK.findall(s.get(k,''))
        if len(cc)!=len(set(cc)): bad.append((s['id'],'double in',k))
    if len(cites)!=len(set(cites)): bad.append((s['id'],'cite twice',[x for x in cites if cites.count(x)>1]))
    for x in cites+MARK.findall(s.get('circulates','')+s.get('record','')):
        if x not in L: bad.append((s['id'],'unknown',x))
    for x in cites:
        if L[x]['status'] in('opinion','unverified-here'): bad.append((s['id'],'opinion/unverified in body',x))
    for x in set(cites+MARK.findall(s.get('circulates','')+s.get('record',''))):
        if not L[x]['sources']: bad.append((s['id'],'no source',x))
    if bool(c)!=bool(r): bad.append((s['id'],'one-sided mark'))
    para=s['body'].split('\n\n'); subs=[k for k in s if k.startswith('sub-')]
    if subs and len(subs)!=len(para): bad.append((s['id'],'subs',len(subs),len(para)))
    sents=re.split(r'(?<=[.!?”])\s+(?=[A-Z“a-z])',plain(s['body']).replace('\n\n',' '))
    for z in sents+[plain(s.get('circulates','')),plain(s.get('record',''))]:
        z2=re.sub(r'“[^”]*”','Q',z); z2=re.sub(r'\bMay\b(?! \d)(?=[ a-z]*\b(be|have)\b)','may',z2)
        ds=DATE.findall(z2)
        if len(ds)>1: bad.append((s['id'],'dates in a sentence',ds,z[:80]))
    first=plain(s['body']).strip()
    if re.match(rf'^(?:On|In|By|At|From)\s+(?:\w+,? )?(?:\d{{1,2}} )?(?:{MON}|\d{{4}})',first): openers.append(s['id'])
    txt=s['body']+' '+s.get('circulates','')+' '+s.get('record','')
    allc=set(MARK.findall(txt))
    for field in('body','circulates','record','heading','picture','big','unit','sub-1','sub-2','sub-3','sub-4'):
        for q in quotes(s.get(field,'')):
            n=norm(q).rstrip('.,!?') ; n2=n[0].lower()+n[1:]
            hit=[i for a,i in allq if n in a or n2 in a or (n[0].upper()+n[1:]) in a]
            own=[i for i in hit if i in allc]
            qlist.append((s['id'],field,q,own or hit))
            if not hit: bad.append((s['id'],field,'QUOTE not verbatim',q))
            elif not own: bad.append((s['id'],field,'quote of a claim not cited here',q,hit))
            elif field in('body','circulates','record') and n not in ' '.join(a for a,i in allq): print('  case-changed:',s['id'],q)
    print(f"{s['id']:28}{w:4}{c+r:4}  cites {len(set(allc)):2}  dates {len(DATE.findall(re.sub('“[^”]*”','',plain(s['body']))))}")
print('TOTAL',tot,'bodies',sum(words(s['body']) for s in steps),'minutes',round(tot/238,1),'marks',marks)
print('open on a date:',len(openers),'of',len(steps),openers)
used=set(x for s in steps for x in MARK.findall(s['body']+s.get('circulates','')+s.get('record','')))
print('claims used',len(used))
print('FAULTS' if bad else 'ALL PASS')
for b in bad: print(' ',b)
