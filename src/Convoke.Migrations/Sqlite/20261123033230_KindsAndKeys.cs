using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Convoke.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class KindsAndKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Kinds",
                table: "ImportJobs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsKeyed",
                table: "Accounts",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Kinds",
                table: "ImportJobs");

            migrationBuilder.DropColumn(
                name: "IsKeyed",
                table: "Accounts");
        }
    }
}
