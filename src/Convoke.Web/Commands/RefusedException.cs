namespace Convoke.Web.Commands;

/// <summary>A command says no, with its reason.</summary>
internal sealed class RefusedException(string reason) : Exception(reason);
