namespace Convoke.Kernel;

/// <summary>An expected no. The message is an English sentence that every language file translates.</summary>
public sealed record Refusal(string Message, params object[] Arguments)
{
    public override string ToString() =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, Message, Arguments);
}
