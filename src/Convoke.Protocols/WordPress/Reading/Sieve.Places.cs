namespace Convoke.Protocols.WordPress.Reading;

/// <summary>What the sieve does in each place of a file.</summary>
internal sealed partial class Sieve
{
    private int run;
    private char quote;
    private bool isClosing;
    private char last;
    private bool hasRoot;

    /// <summary>Plug-ins leave empty lines before the XML declaration, where XML allows none.</summary>
    private void Begin()
    {
        if (char.IsWhiteSpace(input[inputAt]) || input[inputAt] is '\uFEFF')
            Skip();
        else if (input[inputAt] == '<')
            place = Place.Text;
        else
            throw new WxrException(Line, "The file is not XML: it does not begin with “<”.");
    }

    private void InText()
    {
        if (input[inputAt] == '&')
            Reference();
        else if (input[inputAt] == '<')
            Open();
        else
            Take();
    }

    private void Open()
    {
        run = 0;
        if (IsAhead("<![CDATA["))
        {
            inputAt += "<![CDATA[".Length;
            place = Place.Cdata;
        }
        else if (IsAhead("<!--"))
        {
            Take(4);
            place = Place.Comment;
        }
        else if (IsAhead("<!D"))
        {
            throw new WxrException(Line, "The file declares a document type (DTD), which no WordPress export does.");
        }
        else
        {
            OpenTag();
        }
    }

    private void OpenTag()
    {
        place = IsAhead("<?") ? Place.Instruction : Place.Tag;
        isClosing = IsAhead("</");
        hasRoot |= place == Place.Tag;
        quote = last = '\0';
        Take();
    }

    private void InTag()
    {
        var c = input[inputAt];
        Count(limits.Tag);
        if (c == '&')
        {
            Reference();
            return;
        }

        if (quote != '\0')
            quote = c == quote ? '\0' : quote;
        else if (c is '"' or '\'')
            quote = c;
        else if (c == '>')
            CloseTag();
        last = c;
        Take();
    }

    private void CloseTag()
    {
        place = Place.Text;
        if (isClosing)
            depth--;
        else if (last != '/')
            depth++;
    }

    private void Until(string end, int limit)
    {
        if (IsAhead(end))
        {
            Take(end.Length);
            place = Place.Text;
        }
        else
        {
            Count(limit);
            Take();
        }
    }

    private void InCdata()
    {
        var c = input[inputAt];
        if (c == ']' && IsAhead("]]>"))
        {
            inputAt += 3;
            place = Place.Text;
        }
        else if (c is '<' or '&' or '>')
        {
            inputAt++;
            Put(
                c == '<' ? "&lt;"
                : c == '&' ? "&amp;"
                : "&gt;"
            );
        }
        else
        {
            Take();
        }
    }

    private void Count(int limit)
    {
        if (run < int.MaxValue && ++run > limit)
            throw new WxrException(Line, $"A tag is longer than {limit >> 10} KiB, which is the limit.");
    }

    private void RefuseUnfinished()
    {
        if (place == Place.Start)
            throw new WxrException(Line, "The file is empty.");
        if (place != Place.Text || depth > 0)
            throw new WxrException(Line, "The file ends in the middle: it was cut off.");
        if (!hasRoot)
            throw new WxrException(Line, "The file holds nothing: it has no root element.");
    }
}
