import { chromium } from "playwright-core";
const [who,path,out,w,h,scroll,lang]=process.argv.slice(2);
import fs from "node:fs";
const d=JSON.parse(fs.readFileSync("/tmp/demo-running.json"));
const b=await chromium.launch({executablePath:"/usr/bin/chromium",args:["--no-sandbox"]});
const c=await b.newContext({viewport:{width:+w,height:+h},locale:lang||"en-GB"});
const p=await c.newPage();
await p.goto(d[who]); if(path!=="-"){const u=new URL(p.url()); await p.goto(path.startsWith("http")?path:u.origin+path,{waitUntil:"networkidle"});}
await p.waitForTimeout(+(process.env.WAIT||800));
if(+scroll) await p.evaluate(y=>window.scrollTo(0,y),+scroll);
await p.screenshot({path:out}); console.log(p.url()); await b.close();
