using Convoke.Kernel;

namespace Convoke.Assemblies;

/// <summary>The site: its names, its languages, its zone and what holds for every entry unless the entry says otherwise.</summary>
public sealed partial class Assembly : Entity
{
    private Assembly() { }

    public LocalizedText Name { get; private set; } = LocalizedText.Empty;
    public LocalizedText Tagline { get; private set; } = LocalizedText.Empty;

    /// <summary>The languages of the site, the first one first; also the order in which others stand in for one that is missing.</summary>
    public IReadOnlyList<LanguageTag> Languages { get; private set; } = [];

    /// <summary>An IANA zone; dates are shown in it and archives are cut by it.</summary>
    public string Zone { get; private set; } = "UTC";

    public bool CommentsOpen { get; private set; } = true;
    public int? CommentsCloseAfterDays { get; private set; }
    public bool PingsOpen { get; private set; } = true;
    public SafetyProfile SafetyProfile { get; private set; }

    /// <summary>Whether readers see at once what somebody known says; null: as the safety profile has it.</summary>
    public bool? TrustsKnown { get; private set; }

    /// <summary>Somebody is known whose address is confirmed and who was approved before. Else every comment waits for a moderator.</summary>
    public bool ShowsKnownAtOnce => TrustsKnown ?? ShowsKnownBy(SafetyProfile);

    /// <summary>In a hostile place somebody looks at everything: an address that fell into other hands must not speak to readers.</summary>
    public static bool ShowsKnownBy(SafetyProfile profile) => profile is not SafetyProfile.Hostile;

    public static Assembly Found(
        LocalizedText name,
        LocalizedText tagline,
        IReadOnlyList<LanguageTag> languages,
        string zone,
        DateTimeOffset now
    )
    {
        var assembly = new Assembly
        {
            Id = Kernel.Id.New(now),
            Name = name,
            Tagline = tagline,
            Languages = languages,
            Zone = zone,
        };
        assembly.Record(new AssemblyChanged());
        return assembly;
    }

    /// <summary>Adds a language at the end of the order; one that is there already stays where it is.</summary>
    public void Speak(LanguageTag language)
    {
        if (Languages.Contains(language))
            return;
        Languages = [.. Languages, language];
        Record(new AssemblyChanged());
    }

    /// <summary>Says in one language how the assembly is called.</summary>
    public void Rename(LanguageTag language, string name, string tagline)
    {
        (Name, Tagline) = (Name.With(language, name), Tagline.With(language, tagline));
        Record(new AssemblyChanged());
    }

    /// <summary>How much care the place asks for.</summary>
    public void Guard(SafetyProfile profile)
    {
        SafetyProfile = profile;
        Record(new AssemblyChanged());
    }

    /// <summary>Says whether somebody known is shown at once; null: as the safety profile has it.</summary>
    public void Trust(bool? known)
    {
        TrustsKnown = known;
        Record(new AssemblyChanged());
    }

    /// <summary>Sets what holds for entries that do not say themselves whether they take comments and pings.</summary>
    public void Welcome(bool comments, int? commentsCloseAfterDays, bool pings)
    {
        (CommentsOpen, CommentsCloseAfterDays, PingsOpen) = (comments, commentsCloseAfterDays, pings);
        Record(new AssemblyChanged());
    }
}
