/**
 * Runs before the first paint, so that a chosen theme never flashes, and keeps the choice. Without JavaScript, or
 * with `auto`, the theme is the reader's system's. Kept as text: it is the only script of ours on a reader's page.
 */
export const themeScript = `(function(d,k){
var r=d.documentElement,s;
function set(t){if(t==='light'||t==='dark')r.dataset.theme=t;else delete r.dataset.theme}
try{s=localStorage.getItem(k)}catch(e){}
set(s);
d.addEventListener('DOMContentLoaded',function(){
d.querySelectorAll('input[name="'+k+'"]').forEach(function(i){i.checked=i.value===(r.dataset.theme||'auto')})});
d.addEventListener('change',function(e){var i=e.target;if(i.name!==k)return;set(i.value);
try{i.value==='auto'?localStorage.removeItem(k):localStorage.setItem(k,i.value)}catch(e){}})
})(document,'theme')`.replaceAll('\n', '')
