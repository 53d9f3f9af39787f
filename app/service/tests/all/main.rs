//! Every use case on both databases.
//!
//! One program for all files: each would carry the whole house, and a disk holds only so many.

mod booking_catalogue;
mod booking_family;
mod booking_pick;
mod booking_reserve;
mod booking_waiting;
mod branches_edit;
mod branches_logo;
mod common;
mod import_faults;
mod import_given_files;
mod import_meanwhile;
mod import_properties;
mod lending_day;
mod lending_maintenance;
mod lending_model;
mod lending_rush;
mod lending_undo;
mod messages_letters;
mod messages_outbox;
mod people_family;
mod staff_change_person;
mod staff_links;
mod staff_rights;
mod staff_sign_in;
mod stock_articles;
mod stock_counts;
mod stock_keep;
mod stock_labels;
mod stock_lists;
mod stock_moves;
mod stock_photos;
mod stock_search;
mod stock_stocktake;
mod stock_transfers;
mod stock_types;
mod unavailable;
