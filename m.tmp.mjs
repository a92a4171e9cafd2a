import { serve } from '/tmp/h/scale/src/build/serve.mjs';
import { measure } from '/tmp/h/scale/src/bench/scale-read.mjs';
for (const f of process.argv.slice(2)) { const s = await serve(f); console.log(f, JSON.stringify(await measure(s.url+'en/'), (k,v)=> typeof v==='number'? Math.round(v*100)/100: v)); await s.close(); }
