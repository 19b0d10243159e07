//! A table of numbers. Where it has many columns, each row becomes a card on a narrow screen.

use yew::prelude::*;

/// A table: the first cell of each row names it.
pub struct DataTable {
    /// What it shows, for those who do not see it.
    pub caption: String,
    /// The names of the columns.
    pub columns: Vec<String>,
    /// The rows, each as long as the columns.
    pub rows: Vec<Vec<String>>,
}

/// Up to this many columns of numbers stand beside each other on a phone.
const NARROW: usize = 4;

/// The table.
pub fn data_table(table: &DataTable) -> Html {
    let wide = table.columns.len() > NARROW;
    let row = |cells: &Vec<String>| {
        let cell = |(title, cell): (&String, &String)| html! { <td data-title={title.clone()}>{ cell }</td> };
        html! {
            <tr>
                { for cells.first().map(|name| html! { <th scope="row">{ name }</th> }) }
                { for table.columns.iter().zip(cells).skip(1).map(cell) }
            </tr>
        }
    };
    html! {
        <table class={classes!("table", "table--compact", "table--borderless", "numbers", wide.then_some("rules"))}>
            <caption class="sr-only">{ &table.caption }</caption>
            <thead><tr>{ for table.columns.iter().map(|column| html! { <th scope="col">{ column }</th> }) }</tr></thead>
            <tbody>{ for table.rows.iter().map(row) }</tbody>
        </table>
    }
}
