import archieml from '/work/main/node_modules/archieml/archieml.js';import fs from 'fs';
const d=archieml.load(fs.readFileSync('/tmp/drafts/en.aml','utf8'));
console.log(d.headline,'|',d.question,'|',d.chapters.length,d.steps.length);
for(const s of d.steps){const k=Object.keys(s).join(',');const p=s.body.split(/\n\n/).length;console.log(s.id,p,k)}
console.log(Object.keys(d))
