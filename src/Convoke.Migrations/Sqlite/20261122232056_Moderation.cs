using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Convoke.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Moderation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Comments_EmailIndex",
                table: "Comments");

            migrationBuilder.AddColumn<bool>(
                name: "IsStaff",
                table: "Comments",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<byte[]>(
                name: "PublicName",
                table: "Accounts",
                type: "BLOB",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Judgements",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CommentId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AccountId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Batch = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Was = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Became = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Ground = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    UndoneAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Judgements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Judgements_Comments_CommentId",
                        column: x => x.CommentId,
                        principalTable: "Comments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Comments_EmailIndex_State",
                table: "Comments",
                columns: new[] { "EmailIndex", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Comments_Name_State",
                table: "Comments",
                columns: new[] { "Name", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Comments_State_Id",
                table: "Comments",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Judgements_Batch",
                table: "Judgements",
                column: "Batch");

            migrationBuilder.CreateIndex(
                name: "IX_Judgements_CommentId",
                table: "Judgements",
                column: "CommentId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Judgements");

            migrationBuilder.DropIndex(
                name: "IX_Comments_EmailIndex_State",
                table: "Comments");

            migrationBuilder.DropIndex(
                name: "IX_Comments_Name_State",
                table: "Comments");

            migrationBuilder.DropIndex(
                name: "IX_Comments_State_Id",
                table: "Comments");

            migrationBuilder.DropColumn(
                name: "IsStaff",
                table: "Comments");

            migrationBuilder.DropColumn(
                name: "PublicName",
                table: "Accounts");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_EmailIndex",
                table: "Comments",
                column: "EmailIndex");
        }
    }
}
