using Convoke.Accounts;
using Convoke.Data;
using Convoke.Kernel;
using Convoke.Organisations;
using Convoke.Safety;
using Convoke.Web.Reader.Members;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Office.Members;

/// <summary>A page of the office about organisations.</summary>
public abstract class MemberPage(ConvokeDb db, Entrance entrance, Vault vault, TimeProvider clock) : OfficePage
{
    protected ConvokeDb Db => db;

    protected Vault Vault => vault;

    protected CancellationToken Stop => HttpContext.RequestAborted;

    protected DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>By the clocks of the assembly.</summary>
    protected DateOnly Today => DateOnly.FromDateTime(Site!.Zone.Local(Now).DateTime);

    public IReadOnlyList<Trait> Traits { get; protected set; } = [];

    public static string Address(Guid id) => $"/office/members/{id}";

    public string NameOf(LocalizedText name, LanguageTag own) => name.In(InterfaceLanguage, [own]).Name;

    public string NameOf(Trait trait) => trait.Name.In(InterfaceLanguage, Site!.Languages).Name;

    public string? NameOf(Guid? trait) =>
        Traits.FirstOrDefault(one => one.Id == trait) is { } found ? NameOf(found) : null;

    public IReadOnlyList<(string Value, string Text, string? Lang)> CountryOptions =>
        [.. Countries.In(InterfaceLanguage).Select(one => (one.Country.Code, one.Name, (string?)null))];

    public static IReadOnlyList<(string Value, string Text, string? Lang)> LanguageOptions { get; } =
    [.. WorldLanguages.All.Select(language => (language.Code, language.OwnName, (string?)language.Code))];

    protected async Task ReadTraitsAsync() =>
        Traits = await Db.Traits.AsNoTracking().OrderBy(t => t.Place).ThenBy(t => t.Id).ToListAsync(Stop);

    protected void Note(Deed deed, Guid? subject) => entrance.Note(deed, Me!.Account, subject, HttpContext.Network());

    protected Remark Remark(string note, string reason) => new(note, reason, Me!.Account.Id, vault);
}
