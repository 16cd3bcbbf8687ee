using Convoke.Accounts;
using Convoke.Kernel;
using Convoke.Testing;
using Microsoft.Playwright;

namespace Convoke.Browser.Tests.Writing;

/// <summary>Somebody of the office, in a window of their own; mostly at the editor.</summary>
public sealed class Writer
{
    private readonly Proofs proofs;
    private int used;

    private Writer(IPage page, string email, Proofs proofs) => (Page, Email, this.proofs) = (page, email, proofs);

    public IPage Page { get; }

    public string Email { get; }

    public Guid Id => proofs.Account.Id;

    /// <summary>A code that was not used yet.</summary>
    public string NextCode => proofs.Codes[used++];

    public ILocator Body => Page.Locator("#body");

    public ILocator Trouble => Page.Locator("#trouble");

    /// <summary>Somebody new of this role, signed in.</summary>
    public static async Task<Writer> ComeAsync(
        Chromium chromium,
        TestProduct product,
        BrowserNewContextOptions window,
        Role role,
        string language = "en"
    )
    {
        var writer = await AddAsync(chromium, product, window, role, language);
        await writer.SignInAsync(writer.Page);
        return writer;
    }

    /// <summary>Somebody new of this role, who has not come in yet.</summary>
    public static async Task<Writer> AddAsync(
        Chromium chromium,
        TestProduct product,
        BrowserNewContextOptions window,
        Role role,
        string language = "en"
    )
    {
        var email = $"{PublicId.New()}@rivers.example";
        var added = await Proofs.AddAsync(product, email, role, language);
        return new Writer(await chromium.NewPageAsync(window), email, added);
    }

    public async Task SignInAsync(IPage window)
    {
        await window.GotoAsync("/sign-in");
        await ProveAsync(window);
        await window.WaitForURLAsync("**/office");
    }

    /// <summary>Both proofs, where they are asked for.</summary>
    public async Task ProveAsync(IPage? window = null)
    {
        window ??= Page;
        await window.FillAsync("#email", Email);
        await window.FillAsync("#passphrase", Proofs.Words);
        await window.ClickAsync("main button[type=submit]");
        await window.FillAsync("#code", NextCode);
        await window.ClickAsync("main button[type=submit]");
    }

    /// <summary>A text that is begun and saved.</summary>
    public async Task BeginAsync(string title, string body)
    {
        await Page.GotoAsync("/office/entries/new?kind=update&lang=en");
        await Page.FillAsync("#title", title);
        await Body.FillAsync(body);
        await Page.ClickAsync("button[value=save]");
        // Not its address: the script gives the form's page that one too, before the form has gone.
        await Page.Locator(".views").WaitForAsync();
    }

    public async Task SaveByKeyAsync(IPage? window = null)
    {
        await (window ?? Page).Locator("#body").FocusAsync();
        await (window ?? Page).Keyboard.PressAsync("Control+s");
    }
}
