using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Convoke.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Stock : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Filings_TermId",
                table: "Filings");

            migrationBuilder.DropIndex(
                name: "IX_Entries_AuthorId",
                table: "Entries");

            migrationBuilder.AddColumn<string>(
                name: "BinnedFrom",
                table: "Texts",
                type: "TEXT",
                maxLength: 16,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TitleSought",
                table: "Texts",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "BinnedAt",
                table: "Entries",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Texts_Language_EntryId",
                table: "Texts",
                columns: new[] { "Language", "EntryId" });

            migrationBuilder.CreateIndex(
                name: "IX_Texts_State_EntryId",
                table: "Texts",
                columns: new[] { "State", "EntryId" });

            migrationBuilder.CreateIndex(
                name: "IX_Filings_TermId_EntryId",
                table: "Filings",
                columns: new[] { "TermId", "EntryId" });

            migrationBuilder.CreateIndex(
                name: "IX_Entries_AuthorId_Id",
                table: "Entries",
                columns: new[] { "AuthorId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Entries_BinnedAt",
                table: "Entries",
                column: "BinnedAt",
                filter: "\"BinnedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Entries_Kind_Id",
                table: "Entries",
                columns: new[] { "Kind", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Entries_Protected",
                table: "Entries",
                column: "Id",
                filter: "\"PasswordHash\" IS NOT NULL");

            TitleIndex.Make(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Texts_Language_EntryId",
                table: "Texts");

            migrationBuilder.DropIndex(
                name: "IX_Texts_State_EntryId",
                table: "Texts");

            migrationBuilder.DropIndex(
                name: "IX_Filings_TermId_EntryId",
                table: "Filings");

            migrationBuilder.DropIndex(
                name: "IX_Entries_AuthorId_Id",
                table: "Entries");

            migrationBuilder.DropIndex(
                name: "IX_Entries_BinnedAt",
                table: "Entries");

            migrationBuilder.DropIndex(
                name: "IX_Entries_Kind_Id",
                table: "Entries");

            migrationBuilder.DropIndex(
                name: "IX_Entries_Protected",
                table: "Entries");

            migrationBuilder.DropColumn(
                name: "BinnedFrom",
                table: "Texts");

            migrationBuilder.DropColumn(
                name: "TitleSought",
                table: "Texts");

            migrationBuilder.DropColumn(
                name: "BinnedAt",
                table: "Entries");

            migrationBuilder.CreateIndex(
                name: "IX_Filings_TermId",
                table: "Filings",
                column: "TermId");

            migrationBuilder.CreateIndex(
                name: "IX_Entries_AuthorId",
                table: "Entries",
                column: "AuthorId");
        }
    }
}
