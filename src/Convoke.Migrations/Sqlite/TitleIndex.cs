using Microsoft.EntityFrameworkCore.Migrations;

namespace Convoke.Migrations.Sqlite
{
    /// <summary>
    /// The index of titles, which SQLite has as a table of its own kind: rows with numbers that last, an index of three signs each over
    /// them, and triggers that keep both. A migration that makes the table of texts anew drops its triggers: it calls <see cref="Keep"/> again.
    /// </summary>
    internal static class TitleIndex
    {
        public static void Make(MigrationBuilder migration)
        {
            migration.Sql(
                """
                CREATE TABLE "TitleRows" ("Id" INTEGER PRIMARY KEY, "TextId" BLOB NOT NULL UNIQUE, "TitleSought" TEXT NOT NULL);
                CREATE VIRTUAL TABLE "TitleSearch" USING fts5("TitleSought", content='TitleRows', content_rowid='Id', tokenize='trigram');
                CREATE TRIGGER "TitleRowAdded" AFTER INSERT ON "TitleRows" BEGIN
                    INSERT INTO "TitleSearch" (rowid, "TitleSought") VALUES (new."Id", new."TitleSought");
                END;
                CREATE TRIGGER "TitleRowChanged" AFTER UPDATE ON "TitleRows" BEGIN
                    INSERT INTO "TitleSearch" ("TitleSearch", rowid, "TitleSought") VALUES ('delete', old."Id", old."TitleSought");
                    INSERT INTO "TitleSearch" (rowid, "TitleSought") VALUES (new."Id", new."TitleSought");
                END;
                CREATE TRIGGER "TitleRowDropped" AFTER DELETE ON "TitleRows" BEGIN
                    INSERT INTO "TitleSearch" ("TitleSearch", rowid, "TitleSought") VALUES ('delete', old."Id", old."TitleSought");
                END;
                """
            );
            Keep(migration);
            // Of titles that are here already, as near as the database comes by itself; saving one does the rest.
            migration.Sql(
                """
                UPDATE "Texts" SET "TitleSought" = '  ' || replace(lower("Title"), ' ', '  ');
                INSERT OR IGNORE INTO "TitleRows" ("TextId", "TitleSought") SELECT "Id", "TitleSought" FROM "Texts";
                """
            );
        }

        public static void Keep(MigrationBuilder migration) =>
            migration.Sql(
                """
                CREATE TRIGGER "TitleAdded" AFTER INSERT ON "Texts" BEGIN
                    INSERT INTO "TitleRows" ("TextId", "TitleSought") VALUES (new."Id", new."TitleSought");
                END;
                CREATE TRIGGER "TitleChanged" AFTER UPDATE OF "TitleSought" ON "Texts" WHEN old."TitleSought" <> new."TitleSought" BEGIN
                    UPDATE "TitleRows" SET "TitleSought" = new."TitleSought" WHERE "TextId" = new."Id";
                END;
                CREATE TRIGGER "TitleDropped" AFTER DELETE ON "Texts" BEGIN
                    DELETE FROM "TitleRows" WHERE "TextId" = old."Id";
                END;
                """
            );
    }
}
