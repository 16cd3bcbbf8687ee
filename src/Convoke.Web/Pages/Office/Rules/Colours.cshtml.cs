using Convoke.Accounts;
using Convoke.Assemblies;
using Convoke.Data;
using Convoke.Web.Office;
using Convoke.Web.Reader;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Pages.Office.Rules;

/// <summary>The colours of the assembly; such as cannot be read are refused.</summary>
public sealed class ColoursModel(ConvokeDb db, Entrance entrance, SiteKeeper site) : SettingsPage(db, entrance, site)
{
    public override string Title => L["Colours"];

    /// <summary>Back to those of the sheet.</summary>
    [BindProperty]
    public string? Reset { get; set; }

    public Colours Colours { get; private set; } = Colours.Printed;

    public IEnumerable<(
        string Scheme,
        string Name,
        IEnumerable<(string Field, string Label, string Value)> Fields
    )> Schemes =>
        [
            ("light", L["By day"], FieldsOf("light", Colours.Light)),
            ("dark", L["In the dark"], FieldsOf("dark", Colours.Dark)),
        ];

    public async Task OnGetAsync() => Colours = (await AssemblyAsync()).Colours ?? Colours.Printed;

    public async Task<IActionResult> OnPostAsync()
    {
        var assembly = await AssemblyAsync();
        if (Reset is null)
        {
            Colours = new Colours(Typed("light", Colours.Light), Typed("dark", Colours.Dark));
            foreach (var (field, refusal) in Problems.Count > 0 ? [] : Colours.Unreadable())
                Complain(field, L.Say(refusal));
        }
        if (Problems.Count > 0)
            return Again();
        assembly.Paint(Reset is null && Colours != Colours.Printed ? Colours : null);
        return await SaveAsync(Deed.ChangedColours);
    }

    private ColourScheme Typed(string scheme, ColourScheme otherwise) =>
        new(
            Typed($"{scheme}-paper", otherwise.Paper),
            Typed($"{scheme}-ink", otherwise.Ink),
            Typed($"{scheme}-act", otherwise.Act),
            Typed($"{scheme}-link", otherwise.Link)
        );

    private string Typed(string field, string otherwise)
    {
        var typed = Request.Form[field].ToString().Trim().ToUpperInvariant();
        if (Contrast.IsColour(typed))
            return typed;
        Complain(field, L["A colour is # and six digits of 0 to 9 and A to F."]);
        return otherwise;
    }

    private IEnumerable<(string Field, string Label, string Value)> FieldsOf(string scheme, ColourScheme colours) =>
        [
            ($"{scheme}-paper", L["Paper"], colours.Paper),
            ($"{scheme}-ink", L["Letters"], colours.Ink),
            ($"{scheme}-act", L["Buttons and what is open"], colours.Act),
            ($"{scheme}-link", L["Links"], colours.Link),
        ];
}
