namespace Convoke.Accounts;

/// <summary>What somebody of the assembly does in the office, and so what they may do there.</summary>
public enum Role
{
    Administrator,
    Coordinator,
    Editor,
    Translator,
    Moderator,
}
