using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Convoke.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Organisations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Organisations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ContactName = table.Column<byte[]>(type: "bytea", nullable: true),
                    ContactEmail = table.Column<byte[]>(type: "bytea", nullable: true),
                    Slug = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    OwnLanguage = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    KindId = table.Column<Guid>(type: "uuid", nullable: true),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: true),
                    Countries = table.Column<string>(type: "text", nullable: false),
                    Languages = table.Column<string>(type: "text", nullable: false),
                    Themes = table.Column<string>(type: "text", nullable: false),
                    Site = table.Column<string>(type: "text", nullable: false),
                    About = table.Column<string>(type: "text", nullable: false),
                    AuthorId = table.Column<Guid>(type: "uuid", nullable: true),
                    Origin = table.Column<string>(type: "text", nullable: true),
                    State = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    MemberSince = table.Column<DateOnly>(type: "date", nullable: true),
                    MemberUntil = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Organisations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Organisations_Authors_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "Authors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "Traits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Sort = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Slug = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Traits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Applications",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicId = table.Column<string>(type: "text", nullable: false),
                    Language = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Email = table.Column<byte[]>(type: "bytea", nullable: false),
                    Words = table.Column<byte[]>(type: "bytea", nullable: false),
                    SaidHash = table.Column<byte[]>(type: "bytea", nullable: false),
                    ConfirmedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Applications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Applications_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "HistoryLines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    To = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    Note = table.Column<byte[]>(type: "bytea", nullable: true),
                    Reason = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HistoryLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HistoryLines_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Mandates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<byte[]>(type: "bytea", nullable: false),
                    Email = table.Column<byte[]>(type: "bytea", nullable: false),
                    Office = table.Column<byte[]>(type: "bytea", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Rights = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mandates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Mandates_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Marks",
                columns: table => new
                {
                    Key = table.Column<string>(type: "text", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Marks", x => new { x.Key, x.OrganisationId });
                    table.ForeignKey(
                        name: "FK_Marks_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Placings",
                columns: table => new
                {
                    Language = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    SortKey = table.Column<byte[]>(type: "bytea", nullable: false),
                    Rules = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Placings", x => new { x.OrganisationId, x.Language });
                    table.ForeignKey(
                        name: "FK_Placings_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "Traits",
                columns: new[] { "Id", "Name", "Place", "Slug", "Sort" },
                values: new object[,]
                {
                    { new Guid("01900000-0000-7000-8000-000000000001"), "{\"ar\":\"\\u0627\\u0644\\u0645\\u062C\\u062A\\u0645\\u0639 \\u0627\\u0644\\u0645\\u062F\\u0646\\u064A\",\"en\":\"Civil society\",\"es\":\"Sociedad civil\",\"fr\":\"Soci\\u00E9t\\u00E9 civile\"}", 0, "civil-society", "Kind" },
                    { new Guid("01900000-0000-7000-8000-000000000002"), "{\"ar\":\"\\u0645\\u0646\\u0638\\u0645\\u0627\\u062A \\u062D\\u0642\\u0648\\u0642 \\u0627\\u0644\\u0625\\u0646\\u0633\\u0627\\u0646\",\"en\":\"Human-rights groups\",\"es\":\"Grupos de derechos humanos\",\"fr\":\"Groupes de d\\u00E9fense des droits humains\"}", 1, "human-rights-group", "Kind" },
                    { new Guid("01900000-0000-7000-8000-000000000003"), "{\"ar\":\"\\u0645\\u0646\\u0638\\u0645\\u0627\\u062A \\u0633\\u064A\\u0627\\u0633\\u064A\\u0629\",\"en\":\"Political organisations\",\"es\":\"Organizaciones pol\\u00EDticas\",\"fr\":\"Organisations politiques\"}", 2, "political-organisation", "Kind" },
                    { new Guid("01900000-0000-7000-8000-000000000004"), "{\"ar\":\"\\u0646\\u0642\\u0627\\u0628\\u0627\\u062A\",\"en\":\"Trade unions\",\"es\":\"Sindicatos\",\"fr\":\"Syndicats\"}", 3, "trade-union", "Kind" },
                    { new Guid("01900000-0000-7000-8000-000000000005"), "{\"ar\":\"\\u0623\\u0641\\u0631\\u064A\\u0642\\u064A\\u0627\",\"en\":\"Africa\",\"es\":\"\\u00C1frica\",\"fr\":\"Afrique\"}", 4, "africa", "Region" },
                    { new Guid("01900000-0000-7000-8000-000000000006"), "{\"ar\":\"\\u0627\\u0644\\u0623\\u0645\\u0631\\u064A\\u0643\\u062A\\u0627\\u0646\",\"en\":\"Americas\",\"es\":\"Am\\u00E9ricas\",\"fr\":\"Am\\u00E9riques\"}", 5, "americas", "Region" },
                    { new Guid("01900000-0000-7000-8000-000000000007"), "{\"ar\":\"\\u0627\\u0644\\u0645\\u0646\\u0637\\u0642\\u0629 \\u0627\\u0644\\u0639\\u0631\\u0628\\u064A\\u0629\",\"en\":\"Arab region\",\"es\":\"Regi\\u00F3n \\u00E1rabe\",\"fr\":\"R\\u00E9gion arabe\"}", 6, "arab-region", "Region" },
                    { new Guid("01900000-0000-7000-8000-000000000008"), "{\"ar\":\"\\u0622\\u0633\\u064A\\u0627 \\u0648\\u0627\\u0644\\u0645\\u062D\\u064A\\u0637 \\u0627\\u0644\\u0647\\u0627\\u062F\\u0626\",\"en\":\"Asia and Pacific\",\"es\":\"Asia y Pac\\u00EDfico\",\"fr\":\"Asie et Pacifique\"}", 7, "asia-pacific", "Region" },
                    { new Guid("01900000-0000-7000-8000-000000000009"), "{\"ar\":\"\\u0623\\u0648\\u0631\\u0648\\u0628\\u0627\",\"en\":\"Europe\",\"es\":\"Europa\",\"fr\":\"Europe\"}", 8, "europe", "Region" },
                    { new Guid("01900000-0000-7000-8000-00000000000a"), "{\"ar\":\"\\u0627\\u0644\\u062D\\u0642\\u0648\\u0642\",\"en\":\"Rights\",\"es\":\"Derechos\",\"fr\":\"Droits\"}", 9, "rights", "Theme" },
                    { new Guid("01900000-0000-7000-8000-00000000000b"), "{\"ar\":\"\\u0627\\u0644\\u0639\\u0645\\u0644\",\"en\":\"Work\",\"es\":\"Trabajo\",\"fr\":\"Travail\"}", 10, "work", "Theme" },
                    { new Guid("01900000-0000-7000-8000-00000000000c"), "{\"ar\":\"\\u0627\\u0644\\u0628\\u064A\\u0626\\u0629\",\"en\":\"Environment\",\"es\":\"Medio ambiente\",\"fr\":\"Environnement\"}", 11, "environment", "Theme" },
                    { new Guid("01900000-0000-7000-8000-00000000000d"), "{\"ar\":\"\\u0627\\u0644\\u062A\\u0639\\u0644\\u064A\\u0645\",\"en\":\"Education\",\"es\":\"Educaci\\u00F3n\",\"fr\":\"\\u00C9ducation\"}", 12, "education", "Theme" },
                    { new Guid("01900000-0000-7000-8000-00000000000e"), "{\"ar\":\"\\u0627\\u0644\\u0635\\u062D\\u0629\",\"en\":\"Health\",\"es\":\"Salud\",\"fr\":\"Sant\\u00E9\"}", 13, "health", "Theme" }
                });

            migrationBuilder.CreateIndex(
                name: "IX_Applications_OrganisationId",
                table: "Applications",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Applications_PublicId",
                table: "Applications",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Applications_SaidHash",
                table: "Applications",
                column: "SaidHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_HistoryLines_OrganisationId_Id",
                table: "HistoryLines",
                columns: new[] { "OrganisationId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Mandates_OrganisationId_Id",
                table: "Mandates",
                columns: new[] { "OrganisationId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Marks_OrganisationId",
                table: "Marks",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_AuthorId",
                table: "Organisations",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_Origin",
                table: "Organisations",
                column: "Origin",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_Slug",
                table: "Organisations",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_State_Id",
                table: "Organisations",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Placings_Language_SortKey",
                table: "Placings",
                columns: new[] { "Language", "SortKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Traits_Sort_Slug",
                table: "Traits",
                columns: new[] { "Sort", "Slug" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Applications");

            migrationBuilder.DropTable(
                name: "HistoryLines");

            migrationBuilder.DropTable(
                name: "Mandates");

            migrationBuilder.DropTable(
                name: "Marks");

            migrationBuilder.DropTable(
                name: "Placings");

            migrationBuilder.DropTable(
                name: "Traits");

            migrationBuilder.DropTable(
                name: "Organisations");
        }
    }
}
