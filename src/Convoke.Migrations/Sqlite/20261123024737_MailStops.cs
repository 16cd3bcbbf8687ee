using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Convoke.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MailStops : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "TrustsKnown",
                table: "Assemblies",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "MailStops",
                columns: table => new
                {
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailStops", x => x.Hash);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_Asked",
                table: "Deliveries",
                column: "Id",
                filter: "\"IsAsked\"");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MailStops");

            migrationBuilder.DropIndex(
                name: "IX_Deliveries_Asked",
                table: "Deliveries");

            migrationBuilder.DropColumn(
                name: "TrustsKnown",
                table: "Assemblies");
        }
    }
}
