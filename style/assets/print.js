// A button that opens the print dialogue, where scripts run; else the key is told.
// A file of its own, since the content policy allows no inline script.
for (const part of document.querySelectorAll("[data-print]")) {
  part.querySelector("[data-print-key]")?.remove();
  const button = part.querySelector("[data-print-button]");
  button.hidden = false;
  button.addEventListener("click", () => print());
}
