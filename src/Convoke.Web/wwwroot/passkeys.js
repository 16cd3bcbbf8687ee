// Asks the browser for a passkey before a form is sent, and sends what it gives along (W3C Web Authentication, level 3).
"use strict";

const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const known = (list) => list?.map((one) => ({ ...one, id: bytes(one.id) }));

/** The options as JSON has them, with bytes where the browser wants bytes. */
function read(json) {
  const options = JSON.parse(json);
  options.challenge = bytes(options.challenge);
  if (options.user) options.user.id = bytes(options.user.id);
  if (options.excludeCredentials) options.excludeCredentials = known(options.excludeCredentials);
  if (options.allowCredentials) options.allowCredentials = known(options.allowCredentials);
  return options;
}

/** A credential as JSON; by hand, since not every browser and password manager can. */
function write(credential) {
  const { response } = credential;
  const written = { clientDataJSON: text(response.clientDataJSON) };
  if (response.attestationObject) {
    written.attestationObject = text(response.attestationObject);
    written.transports = response.getTransports?.() ?? [];
  } else {
    written.authenticatorData = text(response.authenticatorData);
    written.signature = text(response.signature);
    if (response.userHandle) written.userHandle = text(response.userHandle);
  }
  return JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: written,
  });
}

/** What the browser gives when it is asked this way, as JSON; who is about to be made is called as the form says. */
async function ask(way, options, form) {
  if (!window.PublicKeyCredential) throw new DOMException("", "SecurityError");
  const publicKey = read(options);
  const typed = (name) => form.elements.namedItem(name)?.value.trim();
  if (publicKey.user?.name === "-") [publicKey.user.name, publicKey.user.displayName] = [typed("email") || "-", typed("name") || "-"];
  return write(await navigator.credentials[way]({ publicKey }));
}

function complain(error, problem, said) {
  error.textContent = problem.name === "SecurityError" ? said.missing : said.failed;
  error.focus();
}

// A form of its own, or one in which a passkey is one of two choices.
for (const asked of document.querySelectorAll("[data-passkey]")) {
  const form = asked.closest("form");
  const credential = form.elements.namedItem("credential");
  const error = form.querySelector(".err.passkey") ?? form.querySelector(".err");
  const isOther = () => asked !== form && form.elements.namedItem("proof").value !== "passkey";
  const show = () => {
    for (const part of form.querySelectorAll("[data-proof]")) part.hidden = (part.dataset.proof === "passkey") === isOther();
  };
  asked.hidden = false;
  asked.addEventListener("change", show);
  show();

  form.addEventListener("submit", async (sending) => {
    if (credential.value || isOther()) return; // made already: something else was wrong with the form

    sending.preventDefault();
    error.textContent = "";
    try {
      credential.value = await ask(asked.dataset.passkey, asked.dataset.options, form);
      form.submit();
    } catch (problem) {
      complain(error, problem, asked.dataset);
    }
  });
}

// The second proof once more, in a form about something else.
for (const fresh of document.querySelectorAll("[data-fresh]")) {
  const form = fresh.closest("form");
  const [credential, code] = ["freshCredential", "code"].map((name) => form.elements.namedItem(name));
  form.addEventListener("submit", async (sending) => {
    if (credential.value || code.value) return;

    sending.preventDefault();
    try {
      credential.value = await ask("get", fresh.dataset.options, form);
      form.requestSubmit(sending.submitter);
    } catch (problem) {
      complain(fresh.querySelector(".err"), problem, fresh.dataset);
    }
  });
}
