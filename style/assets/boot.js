// Wakes the islands of a page. Loaded only by pages that have any.
// A file of its own, since the content policy allows no inline script.
const me = document.querySelector("script[data-islands]");
const islands = await import(me.dataset.islands);
await islands.default({ module_or_path: me.dataset.wasm });
islands.hydrate();
for (const element of document.querySelectorAll("leptos-island")) {
  islands[element.dataset.component]?.(element);
}
document.documentElement.dataset.islands = "awake";
