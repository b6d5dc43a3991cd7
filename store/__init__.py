"""The shop's database: tables, sessions, migrations, and the generated demo shop."""
