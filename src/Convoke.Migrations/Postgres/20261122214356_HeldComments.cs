using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Convoke.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class HeldComments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "Gist",
                table: "Comments",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "SaidHash",
                table: "Comments",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Score",
                table: "Comments",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Signs",
                table: "Comments",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "WithdrawnAt",
                table: "Comments",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Comments_EntryId_EmailIndex_SaidHash",
                table: "Comments",
                columns: new[] { "EntryId", "EmailIndex", "SaidHash" },
                unique: true,
                filter: "\"SaidHash\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_Gist",
                table: "Comments",
                column: "Gist",
                filter: "\"Gist\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Comments_EntryId_EmailIndex_SaidHash",
                table: "Comments");

            migrationBuilder.DropIndex(
                name: "IX_Comments_Gist",
                table: "Comments");

            migrationBuilder.DropColumn(
                name: "Gist",
                table: "Comments");

            migrationBuilder.DropColumn(
                name: "SaidHash",
                table: "Comments");

            migrationBuilder.DropColumn(
                name: "Score",
                table: "Comments");

            migrationBuilder.DropColumn(
                name: "Signs",
                table: "Comments");

            migrationBuilder.DropColumn(
                name: "WithdrawnAt",
                table: "Comments");
        }
    }
}
