namespace Convoke.Comments.Weighing;

/// <summary>What speaks against a comment. The names are kept with it; a name is never used for something else.</summary>
public enum Sign
{
    /// <summary>Several links, or little besides links.</summary>
    Links,

    /// <summary>Tags of other forums, or HTML: written by something that fills every form there is.</summary>
    Markup,

    /// <summary>Words of trades that live on it.</summary>
    Bait,

    /// <summary>Praise that fits under everything, with a site to go to.</summary>
    Praise,

    /// <summary>A number or a handle to reach somebody elsewhere.</summary>
    Contact,

    /// <summary>Sums and percentages, with somewhere to go.</summary>
    Price,

    /// <summary>Letters of other scripts or figures inside words, so that no list finds them.</summary>
    Disguise,

    /// <summary>Capitals and exclamation marks throughout.</summary>
    Shouting,

    /// <summary>The same line or link over and over.</summary>
    Echo,

    /// <summary>Nothing that is a word.</summary>
    Noise,

    /// <summary>A name that advertises.</summary>
    Name,

    /// <summary>The field that nobody sees was filled in.</summary>
    Trap,

    /// <summary>The check page came back faster than anybody reads.</summary>
    TooQuick,

    /// <summary>Many from one network.</summary>
    Crowd,

    /// <summary>Many under one entry.</summary>
    Rush,

    /// <summary>The same words came before.</summary>
    Repeated,
}
