// Small helpers shared by the modules.

// Every matching element below root, and root itself, that this key has not seen before.
export function fresh(root, selector, key) {
  const found = [...root.querySelectorAll(selector)];
  if (root.matches?.(selector)) found.push(root);
  return found.filter((element) => {
    const mark = `ready${key}`;
    if (element.dataset[mark]) return false;
    element.dataset[mark] = "true";
    return true;
  });
}

export function csrfToken() {
  return document.querySelector('meta[name="csrf-token"]')?.content ?? "";
}

// Post a form body to our own server. Resolves to the response; rejects when the network fails.
export function post(url, body) {
  return fetch(url, {
    method: "POST",
    body,
    headers: { "X-CSRFToken": csrfToken(), "HX-Request": "true" },
    credentials: "same-origin",
    redirect: "manual",
  });
}

// Fill %(n)s in a sentence that the server wrote in the page's language.
export function fill(sentence, n) {
  return (sentence ?? "").replace("%(n)s", String(n));
}

export function isTyping(element) {
  return element?.closest("input, textarea, select, [contenteditable]") !== null;
}

export function announce(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
