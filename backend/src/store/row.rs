//! Rows without the municipality's code: the transaction adds it, so no row can be read from or written to another one.

/// What to select to read a row.
pub trait Row {
    /// Its columns' types.
    type Columns;
    /// Its columns, in the order of the fields.
    const COLUMNS: Self::Columns;
}

/// Defines a row of a table by its columns, how it is read, and `insert` and `insert_all` for it.
macro_rules! row {
    ($(#[$doc:meta])* $name:ident of $table:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable, diesel::Insertable)]
        #[diesel(table_name = $crate::store::schema::$table, treat_none_as_default_value = false)]
        pub struct $name {
            $($(#[$field_doc])* pub $field: $type,)+
        }

        impl $crate::store::row::Row for $name {
            type Columns = ($($crate::store::schema::$table::$field,)+);
            const COLUMNS: Self::Columns = ($($crate::store::schema::$table::$field,)+);
        }

        impl $name {
            /// Writes it.
            ///
            /// # Errors
            /// `Conflict`, `NoSuchReference` or `Invalid` when the schema refuses it.
            pub fn insert(&self, tx: &mut $crate::store::Tx<'_>) -> Result<(), $crate::store::StoreError> {
                use diesel::{ExpressionMethods, RunQueryDsl};
                use $crate::store::schema::$table;
                let (municipality, connection) = tx.parts();
                diesel::insert_into($table::table)
                    .values(($table::municipality_code.eq(municipality), self))
                    .execute(connection)?;
                Ok(())
            }

            /// Writes many at once.
            ///
            /// # Errors
            /// As [`Self::insert`].
            pub fn insert_all(tx: &mut $crate::store::Tx<'_>, rows: &[Self]) -> Result<(), $crate::store::StoreError> {
                let (municipality, connection) = tx.parts();
                $crate::store::dialect::insert_all!(connection, municipality, $table, rows)
            }
        }
    };
}
pub(super) use row;

/// Whose rows are read.
#[derive(Debug, Clone, Copy)]
pub enum Whom<'a> {
    /// Everybody's.
    Everybody,
    /// These citizens'.
    These(&'a [String]),
    /// Those of the citizens who have an open case on that day.
    Open(chrono::NaiveDate),
}

/// The citizens who have an open case on that day, as a query inside another.
macro_rules! with_open_case {
    ($municipality:expr, $day:expr) => {{
        use $crate::store::schema::case_file;
        case_file::table
            .filter(case_file::municipality_code.eq($municipality))
            .filter(case_file::closed_on.is_null().or(case_file::closed_on.gt($day)))
            .select(case_file::citizen_id)
    }};
}
pub(super) use with_open_case;

/// Narrows a boxed query by its citizen column. The column of citizens with an open case is read through `$nullable`
/// (`.nullable()`) where the other one may be empty.
macro_rules! of_whom {
    ($query:expr, $column:expr, $municipality:expr, $whom:expr $(, $nullable:ident)?) => {
        match $whom {
            $crate::store::Whom::Everybody => $query,
            $crate::store::Whom::These(citizens) => $query.filter($column.eq_any(citizens)),
            $crate::store::Whom::Open(day) => {
                let open = $crate::store::row::with_open_case!($municipality, day);
                $(let open = open.select($crate::store::schema::case_file::citizen_id.$nullable());)?
                $query.filter($column.eq_any(open))
            }
        }
    };
}
pub(super) use of_whom;
