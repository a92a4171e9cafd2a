import re,json,sys
E='/work/shared/editorial/'
led={}
for f in ['ledger.json','ledger-2a.json','ledger-2b.json']:
    for c in json.load(open(E+f)): led[c['id']]=c
def norm(s):
    s=s.replace('’',"'").replace('‘',"'").replace('“','"').replace('”','"')
    return re.sub(r'\s+',' ',s).strip()
quotes={i:[norm(q['en']) for q in c.get('quotes',[])] for i,c in led.items()}
allq=[(i,q) for i,l in quotes.items() for q in l]
t=open('/tmp/drafts/zh-hant.aml').read()
steps=t.split('[steps]')[1].split('\n[]')[0]
blocks=re.split(r'\n(?=id: )',steps)
ORDER="cover, two-men, the-email, founding, one-billion, what-came, the-hires, less-open, the-shadow, sixty-for-ten, nauseous, dota, who-controls, absolute-control, final-straw, cash-cow, the-lines-part, what-he-was-told, one-billion-again, captured, bait-and-switch, five-days, ten-months, his-reaction, my-hero, his-own, five-days-in-november, the-first-suit, the-donation, the-reply, again, three-leave, a-hundred-and-fifty-seven, one-hundred-and-seven, the-injunction, the-bid, a-new-form, their-own-houses, then-it-was-a-lie, the-trial, the-clock, too-late, reflection, the-reckoning".split(', ')
NAMES={'Elon Musk','Reid Hoffman'}
han=lambda s:len(re.findall(r'[\u3400-\u9fff]',s))
def clean(s):
    s=re.sub(r'\[\^[^\]]+\]','',s)
    s=re.sub(r'（\*[^*]+\*[^（）]*）','',s)
    return s
tot=corr=tok=0; bad=[]; ids=[]; dateopen=0; used=set()
for b in blocks:
    m=re.match(r'\s*id: (\S+)',b)
    if not m: continue
    i=m.group(1); ids.append(i)
    f=dict(re.findall(r'^(heading|circulates|record|picture|big|unit|source|sub-\d): ?(.*)$',b,re.M))
    body=re.search(r'^body: (.*?)\n:end',b,re.S|re.M).group(1)
    paras=body.split('\n\n'); subs=[k for k in f if k.startswith('sub-')]
    n=han(clean(body)); tot+=n
    c=han(clean(f.get('circulates','')))+han(clean(f.get('record',''))); corr+=c
    full=clean(body+' '+f.get('circulates','')+' '+f.get('record',''))
    tok+=len(re.findall(r'[A-Za-z0-9][A-Za-z0-9,.\'’%-]*',full))
    if len(f['heading'])>14 and i!='cover': bad.append((i,'heading long',len(f['heading'])))
    if not 15<=n<=140: bad.append((i,'length',n))
    if subs and len(subs)!=len(paras): bad.append((i,'subs',len(subs),len(paras)))
    if bool(f.get('circulates'))!=bool(f.get('record')): bad.append((i,'pair'))
    cl=re.findall(r'\[\^([^\]]+)\]',body+f.get('circulates','')+f.get('record',''))
    cb=re.findall(r'\[\^([^\]]+)\]',body)
    for x in set(cb):
        if cb.count(x)>1: bad.append((i,'claim twice',x))
    for x in cl:
        used.add(x)
        if x not in led: bad.append((i,'unknown',x))
    for x in cb:
        if x in led and led[x]['status'] in('opinion','unverified-here'): print('   NOTE status in body',i,x,led[x]['status'])
    # dates per sentence
    sents=re.split(r'[。！？\n]',clean(body))
    for s in sents:
        d=re.findall(r'(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日|\d{4}年(?:\d{1,2}月)?|(?<!\d)\d{1,2}月(?!\d)',s)
        if len(d)>1: bad.append((i,'dates in sentence',d,s))
    if re.match(r'(?:\d{4}年|\d{1,2}月)',body): dateopen+=1; do='D'
    else: do=' '
    # quotations
    for q in re.findall(r'\*([^*]+)\*',body+f.get('circulates','')+f.get('record','')):
        qq=norm(q)
        core=qq.rstrip('.')
        here=[x for x in cl if any(core in y for y in quotes.get(x,[]))]
        if here: continue
        oth=[x for x,y in allq if core in y]
        inrec=[x for x in cl if core in norm(led[x].get('claim','')+' '+led[x].get('record','')+' '+led[x].get('note',''))] if not oth else []
        if re.fullmatch(r'[A-Z][\w’\'-]+( [A-Z][\w’\'-]+){0,2}',qq) and not oth: continue
        if qq in NAMES: continue
        if inrec and all(not led[x].get('quotes') for x in inrec): print('   (claim text, no quotes array)',i,inrec); continue
        bad.append((i,'QUOTE',q,'other:',oth,'record only:',inrec))
    # mid-term checks
    for w in ['沒有裁判','撤訴','電郵','訪問','進行','作出','軟件','信息','封閉原始碼','1,','0,0','被','私人測試','AI']:
        if w in clean(body): 
            if w in('被','AI'): continue
            bad.append((i,'word',w))
    print(f"{do} {i:26} {n:4} {c:3} p{len(paras)} s{len(subs)} claims {len(set(cl)):2}  {f['heading']}")
print('order ok',ids==ORDER, len(ids), [x for x in ORDER if x not in ids])
print('body',tot,'corr',corr,'all',tot+corr,'latin/num tokens',tok,'minutes',round((tot+corr)/500+tok/238,2),'date openings',dateopen,'of',len(ids))
print('marks',t.count('circulates:'))
for x in bad: print(x)
