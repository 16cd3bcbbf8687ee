// Only adds to pages that already work: keeps a chosen language, copies a link, finds a comment that is on another page.
"use strict";

document.addEventListener("click", (click) => {
  const choice = click.target.closest(".langs a[hreflang]");
  if (!choice) return;

  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `language=${choice.hreflang}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
});

for (const button of document.querySelectorAll("button[data-copy]")) {
  if (!navigator.clipboard) break;

  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(new URL(button.dataset.copy, location.href).href);
    button.textContent = button.dataset.copied;
  });
}

// Seeks once in a session, so that a comment that is nowhere cannot send the reader round in circles.
function seekComment() {
  const wanted = /^#comment-([\w-]+)$/.exec(location.hash);
  const language = /^\/([\w-]+)\//.exec(location.pathname);
  if (!wanted || !language || document.getElementById(location.hash.slice(1))) return;
  if (!document.getElementById("comments")) return; // none are shown here, or a password is asked for first
  if (sessionStorage.getItem("sought") === wanted[1]) return;

  sessionStorage.setItem("sought", wanted[1]);
  location.replace(`/${language[1]}/comments/${wanted[1]}`);
}
addEventListener("hashchange", seekComment);
seekComment();
