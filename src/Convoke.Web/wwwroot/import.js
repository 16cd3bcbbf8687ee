// Adds to the page of an import: while one is at work it asks by itself how far that is, and shows what came of it.
"use strict";

const every = 2000;
const section = document.getElementById("import");

function ask() {
  const asked = new XMLHttpRequest(); // parses the page without a sink that trusted types would forbid
  asked.open("GET", location.pathname);
  asked.responseType = "document";
  asked.onloadend = () => show(asked.response?.getElementById("import"));
  asked.send();
}

function show(fresh) {
  const [at, now] = [section.querySelector("progress"), fresh?.querySelector("progress")];
  if (fresh && !now) return section.replaceChildren(...fresh.childNodes);
  if (now) {
    at.value = now.value;
    section.querySelector("label").textContent = fresh.querySelector("label").textContent;
  }
  setTimeout(ask, every);
}

if (section?.querySelector("progress")) {
  document.getElementById("again").hidden = true;
  setTimeout(ask, every);
}
