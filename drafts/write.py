import re,sys
sys.path.insert(0,'/tmp/second')
exec(open('/tmp/second/gen.py').read().split("for k in z:")[0])
claims={k:[c for c in z[k][0] if c in e[k][0]] for k in z}
head=open('/tmp/second/head.ts').read()
S=open('/tmp/second/states.txt').read()
chap=dict()
order=list(z)
bounds={'two-men':'origin','less-open':'friction','who-controls':'break','bait-and-switch':'chatgpt','the-first-suit':'court','three-leave':'war','the-injunction':'after','reflection':'looking-back'}
states={}
for m in re.finditer(r'^== (\S+)\n(.*?)(?=^== |\Z)',S,flags=re.S|re.M): states[m.group(1)]=m.group(2).strip()
out=[head.rstrip()+'\n','\nexport const steps: Plan[] = [\n']
cur=None
for k in order:
    cur=bounds.get(k,cur)
    out.append('  {\n'+f"    id: '{k}',\n"+(f"    chapter: '{cur}',\n" if cur else '')+'    claims: ['+', '.join(f"'{c}'" for c in (claims[k] if k!='cover' else claims[k]))+'],\n'+states[k]+'\n  },\n')
out.append('];\n')
missing=[k for k in order if k not in states]; assert not missing,missing
open('/work/trees/second/src/content/story.ts','w').write(''.join(out))
