namespace Convoke.Browser.Tests.Sanitising;

/// <summary>What the trap does inside the page.</summary>
internal static class TrapScript
{
    /// <summary>Stands on the page before anything else: whatever a hostile piece would call is a bell.</summary>
    public const string Bells = """
        window.__rung = [];
        const ring = name => window.__rung.push(name);
        for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'fetch'])
            window[name] = () => { ring(name); return Promise.resolve(); };
        navigator.sendBeacon = () => ring('sendBeacon');
        XMLHttpRequest.prototype.open = () => ring('XMLHttpRequest');
        for (const name of ['WebSocket', 'EventSource', 'Worker', 'Image'])
            window[name] = function () { ring(name); };

        const leads = link => { try { return new URL(link.getAttribute('href'), document.baseURI).href; } catch { return ''; } };
        const isFine = link => !link.hasAttribute('href') || /^(https?|mailto|tel):/.test(leads(link));
        const events = ['mouseover', 'mouseenter', 'mousemove', 'pointerenter', 'pointerover', 'focus', 'focusin', 'blur', 'load', 'error',
            'toggle', 'beforetoggle', 'animationstart', 'animationend', 'transitionend', 'scroll', 'wheel', 'dragstart', 'begin'];

        window.__provoke = (root, touch) => {
            for (const element of root.querySelectorAll('*')) {
                for (const name of events) element.dispatchEvent(new Event(name, { bubbles: true }));
                if (touch) element.focus?.(); // lays the page out anew each time: once is enough
                if (element.localName == 'a' && !isFine(element)) ring('leads to ' + element.getAttribute('href'));
                if (element.id && !element.id.startsWith('user-')) ring('id ' + element.id);
                if (element.hasAttribute('name')) ring('name ' + element.getAttribute('name'));
            }
        };

        // A link that leads over the network is not followed; one whose address could run is.
        window.__click = root => {
            root.addEventListener('click', event => {
                const link = event.target.closest('a');
                if (link && isFine(link)) event.preventDefault();
            });
            for (const element of root.querySelectorAll('*'))
                element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
        };
        """;

    public const string Provoke = "() => window.__provoke(document.body, true)";

    public const string Click = "() => window.__click(document.body)";

    /// <summary>Gives what was set off the time to happen.</summary>
    public const string Listen = "() => new Promise(done => setTimeout(() => done(window.__rung), 200))";

    /// <summary>Writes each piece into many kinds of element, reads back what became of it, and writes that again.</summary>
    public const string Insert = """
        pieces => {
            const kinds = ['div', 'p', 'noscript', 'template', 'textarea', 'title', 'table', 'select', 'button', 'pre', 'style', 'xmp',
                'iframe', 'noembed', 'svg', 'math'];
            const around = [...kinds.map(kind => [`<${kind}>`, `</${kind}>`]), ['<svg><desc>', '</desc></svg>'],
                ['<svg><style>', '</style></svg>'], ['<math><mtext>', '</mtext></math>'], ['<table><tr><td>', '</td></tr></table>'],
                ['<math><annotation-xml encoding="text/html">', '</annotation-xml></math>'], ['<!--', '-->']];
            const write = html => {
                const place = document.body.appendChild(document.createElement('div'));
                place.innerHTML = html;
                window.__provoke(place);
                return place;
            };
            const writeInto = (kind, html) => {
                const place = document.body.appendChild(document.createElement(kind));
                place.innerHTML = html;
                return place;
            };
            for (const piece of pieces) {
                for (const [before, after] of around) {
                    const first = write(before + piece + after);
                    const second = write(first.innerHTML);
                    write(second.firstElementChild?.innerHTML ?? '');
                }
                for (const kind of ['noscript', 'template', 'textarea', 'table', 'select', 'xmp'])
                    write(writeInto(kind, piece).innerHTML);
                document.body.replaceChildren();
            }
        }
        """;
}
