using Convoke.Protocols.Csv;
using Xunit;

namespace Convoke.Protocols.Tests.Csv;

public sealed class CsvTests
{
    [Theory]
    [InlineData("a,b\r\n1,2", "a|b", "1|2")]
    [InlineData("\uFEFFa;b\n1,5;2", "a|b", "1,5|2")]
    [InlineData("a\tb\r1\t2\r", "a|b", "1|2")]
    [InlineData("a,b\n\"x, \"\"y\"\"\",", "a|b", "x, \"y\"|")]
    [InlineData("a,b\n\n,\n1,2\n", "a|b", "1|2")]
    public void A_table_is_read_however_it_was_written(string text, params string[] rows) =>
        Assert.Equal(rows, CsvReader.Read(text).Select(row => string.Join('|', row.Cells)));

    [Fact]
    public void A_row_knows_its_line_also_after_cells_of_several_lines()
    {
        var rows = CsvReader.Read("a\r\n\"x\r\ny\"\r\n\r\nz");

        Assert.Equal([1, 2, 5], rows.Select(row => row.Line));
    }

    [Fact]
    public void A_quote_that_does_not_end_is_no_table() =>
        Assert.Throws<FormatException>(() => CsvReader.Read("a,b\n\"1,2"));

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+31")]
    [InlineData("-2")]
    [InlineData("@SUM")]
    [InlineData("\tx")]
    public void A_cell_that_would_be_a_formula_is_none_and_comes_back_as_it_was(string cell)
    {
        var written = CsvWriter.Write([
            [cell],
        ]);

        var read = CsvReader.Read(written).Single().Cells.Single();

        Assert.StartsWith("'", read, StringComparison.Ordinal);
        Assert.Equal(cell, CsvWriter.Plain(read));
    }

    [Fact]
    public void What_is_written_is_read_again() =>
        AnyText.Always(text =>
            CsvReader
                .Read(
                    CsvWriter.Write([
                        ["a", "b,c"],
                        ["first", text],
                    ])
                )[1]
                .Cells.Select(CsvWriter.Plain)
                .SequenceEqual(["first", text])
        );
}
