package dev.plinth.testkit;

/** The database of these tests: one table, and a role that reads and writes it. */
final class Notes {
    static final DatabaseTemplate TEMPLATE = new DatabaseTemplate("notes", Notes::prepare);

    private Notes() {}

    private static void prepare(Database database) throws Exception {
        Jdbc.execute(database.administrator(), """
                do $$ begin
                  if to_regrole('note_writer') is null then create role note_writer login; end if;
                end $$;
                create table note(text text not null);
                insert into note values ('from the template');
                grant select, insert on note to note_writer;
                """);
    }
}
