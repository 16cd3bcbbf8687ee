using Convoke.Kernel;

namespace Convoke.Assemblies;

/// <summary>What an administrator sets of the assembly; every page may show it.</summary>
public sealed partial class Assembly
{
    /// <summary>Null: those of the sheet.</summary>
    public Colours? Colours { get; private set; }

    /// <summary>Null: the sections, the archive and the first page.</summary>
    public Navigation? Navigation { get; private set; }

    public void Introduce(LocalizedText name, LocalizedText tagline)
    {
        (Name, Tagline) = (name, tagline);
        Record(new AssemblyChanged());
    }

    /// <summary>Another zone cuts the archives elsewhere.</summary>
    public void LiveBy(string zone)
    {
        if (zone == Zone)
            return;
        Zone = zone;
        Record(new AssemblyChanged());
        Record(new ZoneChanged(zone));
    }

    /// <summary>Its texts stay, and are found again when it is added again.</summary>
    public Outcome<Assembly> Leave(LanguageTag language)
    {
        if (Languages is [var last] && last == language)
            return new Refusal("An assembly needs a language.");
        Languages = [.. Languages.Where(spoken => spoken != language)];
        Record(new AssemblyChanged());
        return this;
    }

    /// <summary>Puts a language before the one it follows.</summary>
    public void Prefer(LanguageTag language)
    {
        var order = Languages.ToList();
        var at = order.IndexOf(language);
        if (at < 1)
            return;
        (order[at - 1], order[at]) = (order[at], order[at - 1]);
        Languages = order;
        Record(new AssemblyChanged());
    }

    public Outcome<Assembly> Paint(Colours? colours)
    {
        if (colours?.Unreadable().Select(wrong => wrong.Refusal).FirstOrDefault() is { } refusal)
            return refusal;
        Colours = colours;
        Record(new AssemblyChanged());
        return this;
    }

    public Outcome<Assembly> Lead(IReadOnlyList<string> items)
    {
        if (items.Count > Navigation.Most)
            return new Refusal("At most {0} entries lead on.", Navigation.Most);
        Navigation = items.Count == 0 ? null : new Navigation(items);
        Record(new AssemblyChanged());
        return this;
    }

    /// <summary>Asks for the pages that every assembly has; done after this is saved.</summary>
    public void AskForPages(LanguageTag language) => Record(new StandingPagesWanted(language.Code));
}
