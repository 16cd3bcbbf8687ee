namespace Convoke.Web.Hosting;

/// <summary>Whether the start is over and the program serves.</summary>
internal sealed class StartState
{
    private volatile bool isOver;

    public bool IsOver => isOver;

    public void End() => isOver = true;
}
