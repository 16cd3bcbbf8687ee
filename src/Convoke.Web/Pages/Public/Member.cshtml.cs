using Convoke.Kernel;
using Convoke.Organisations;
using Convoke.Reading;
using Convoke.Web.Locales;
using Convoke.Web.Reader;
using Convoke.Web.Reader.Members;
using Convoke.Work;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Pages.Public;

/// <summary>An organisation: what it says of itself, and what stands under its name.</summary>
public sealed class MemberModel(PublicReads reads, Words words, TimeProvider clock) : PublicPage(words, clock)
{
    private const int Newest = 10;
    private IReadOnlyList<Trait> traits = [];

    public FoundMember Found { get; private set; } = null!;

    public ListedMember Listed => Found.Listed;

    /// <summary>The newest of what it signed.</summary>
    public IReadOnlyList<ListedText> Signed { get; private set; } = [];

    public (string Name, LanguageTag Language) About =>
        Found.About.In(Language, [Listed.OwnLanguage, .. Site.Languages]);

    public bool HasLeft => Found.State is OrganisationState.Left;

    public async Task<IActionResult> OnGetAsync(string slug)
    {
        if (await reads.MemberAsync(slug) is not { } found)
            return NotFound();
        if (found.State is OrganisationState.Suspended)
            return Gone();
        if (found.State is not (OrganisationState.Member or OrganisationState.Left))
            return NotFound();
        Found = found;
        traits = await reads.TraitsAsync();
        if (found.AuthorId is { } author)
            Signed = await reads.ListAsync(author, Language, null, 0, Newest);
        Keep([Tags.Members, Tags.Lists], [], Signed.SelectMany(item => new[] { item.Until, item.UrgentUntil }));
        var (name, language) = this.NameOf(Listed);
        var address = DirectoryWords.Address(Language, slug);
        Head = new Head
        {
            Title = name,
            TitleLanguage = language,
            Description = Lengths.Cut(About.Name, 200),
            Canonical = address,
            Alternates = [.. Site.Languages.Select(other => (other, DirectoryWords.Address(other, slug)))],
            Feeds = FeedLinks.Of(address, name),
        };
        return Page();
    }

    public (string Name, LanguageTag Language)? NameOf(Guid? trait) =>
        traits.FirstOrDefault(one => one.Id == trait) is { } found ? found.Name.In(Language, Site.Languages) : null;

    public Trait? TraitOf(Guid? trait) => traits.FirstOrDefault(one => one.Id == trait);
}
