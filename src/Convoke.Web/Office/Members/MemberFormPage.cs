using Convoke.Accounts;
using Convoke.Data;
using Convoke.Organisations;
using Convoke.Safety;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Office.Members;

/// <summary>A page with the form of an organisation.</summary>
public abstract class MemberFormPage(ConvokeDb db, Entrance entrance, Vault vault, MemberDesk desk, TimeProvider clock)
    : MemberPage(db, entrance, vault, clock)
{
    public MemberForm Form { get; protected set; } = null!;

    public IReadOnlyList<(Guid Id, string Name)> Authors { get; private set; } = [];

    /// <summary>Those there are, and the one it has, whatever it is.</summary>
    public IEnumerable<(string Value, string Text, string? Lang)> OwnLanguages =>
        LanguageOptions
            .Append((Form.OwnLanguage.Code, Form.OwnLanguage.OwnName, Form.OwnLanguage.Code))
            .DistinctBy(option => option.Item1);

    protected MemberDesk Desk => desk;

    protected async Task FurnishAsync()
    {
        await ReadTraitsAsync();
        Authors = await EntryOptions.AuthorsAsync(Db, InterfaceLanguage, Stop);
    }

    /// <summary>What was typed; null where something is wrong, which stands at its field then.</summary>
    protected Profile? ReadProfile(Profile? kept)
    {
        Form = MemberForm.Read(Request.Form, Site!.Languages);
        var profile = Form.Over(kept, Traits);
        foreach (var (field, why) in Form.Faults(profile))
            Complain(field, L.Say(why));
        return Problems.Count > 0 ? null : profile;
    }

    protected Guid? Author => Authors.Where(one => one.Id == Form.Author).Select(one => (Guid?)one.Id).FirstOrDefault();

    protected IActionResult To(Guid id) => LocalRedirect(Address(id));
}
