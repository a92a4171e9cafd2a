import json,sys
d=json.load(open('/work/shared/editorial/'+sys.argv[1]))
a,b=int(sys.argv[2]),int(sys.argv[3])
for c in d[a:b]:
    print('##',c['id'],'|',c['date'],'|',c['status'])
    print('C:',c['claim']); print('T:',c.get('commonTelling','')); print('R:',c['record'])
    if c.get('note'): print('N:',c['note'])
    if c.get('why'): print('W:',c['why'])
    for f in c.get('figures',[]): print('  F:',f.get('label'),f.get('value'),f.get('unit'))
    for q in c.get('quotes',[]): print('  Q:',q['en'],'|',q['speaker'],'→',q['to'],'|',q['date'])
    print('  S:','; '.join(s['publisher']+' '+(s.get('date') or '') for s in c['sources']))
