//! The sentence for each code of a problem. A verb adds its refusals here, one line each.

use maillage_i18n::T;

type Say = fn(&T) -> String;

/// Code, title, sentence.
const SENTENCES: &[(&str, Say, Say)] = &[
    ("not-found", T::problem_not_found_title, T::error_not_found),
    ("link-over", T::problem_link_over_title, T::problem_link_over),
    ("forbidden", T::problem_forbidden_title, T::problem_forbidden),
    ("foreign-form", T::problem_foreign_form_title, T::problem_foreign_form),
    ("unreadable", T::problem_unreadable_title, T::problem_unreadable),
    ("too-large", T::problem_too_large_title, T::problem_too_large),
    ("too-many", T::problem_too_many_title, T::error_too_many_attempts),
    ("too-slow", T::problem_too_slow_title, T::problem_too_slow),
    ("wrong-method", T::problem_unreadable_title, T::problem_unreadable),
    ("month.not-over", T::refused_month_title, T::refused_month_not_over),
    ("month.closed", T::refused_month_title, T::refused_month_closed),
    ("chart.missing", T::refused_month_title, T::refused_chart),
    ("collection.written", T::refused_collection_title, T::refused_collection_written),
    ("collection.settings", T::refused_collection_title, T::collect_step_settings),
    ("collection.moved", T::refused_collection_title, T::refused_collection_moved),
    ("debit.gone", T::refused_collection_title, T::refused_debit_gone),
    ("receipt.year-open", T::receipt_refused_title, T::receipt_refused_year_open),
    ("receipt.no-quality", T::receipt_refused_title, T::receipt_law_unfinished_text),
    ("receipt.gap", T::receipt_refused_title, T::receipt_refused_gap),
    ("receipt.cancelled", T::receipt_refused_title, T::receipt_refused_cancelled),
    ("gift-total.corrected", T::problem_refused_title, T::gift_refused_corrected),
    ("mandate.step", T::refused_collection_title, T::refused_mandate_step),
    ("bank.decided-already", T::refused_bank_title, T::refused_bank_decided),
    ("bank.not-incoming", T::refused_bank_title, T::refused_bank_not_incoming),
    ("bank.not-decided", T::refused_bank_title, T::refused_bank_not_decided),
    ("bank.undo-debit", T::refused_bank_title, T::bank_undo_debit),
    ("gift-total.future", T::refused_bank_title, T::refused_bank_future),
    ("identify.no-territory", T::problem_refused_title, T::identify_refused_no_territory),
    ("identify.no-register", T::problem_refused_title, T::identify_refused_no_register),
    ("identify.busy", T::problem_refused_title, T::identify_job_failed_busy),
    ("member.last-administrator", T::problem_refused_title, T::access_last_administrator),
    ("member.no-role", T::problem_refused_title, T::access_no_role),
    ("passkey.last-way-in", T::problem_refused_title, T::access_last_way_in),
    ("passkey.not-recognised", T::problem_refused_title, T::access_passkey_failed),
    ("passkey.unavailable", T::problem_refused_title, T::access_passkey_unavailable),
    ("engage.move", T::engage_refused_title, T::engage_refused_move),
    ("engage.opted-out", T::engage_refused_title, T::engage_refused_opted_out),
    ("engage.nothing-to-send", T::engage_refused_title, T::engage_refused_nothing_to_send),
    ("engage.addressee", T::engage_refused_title, T::engage_refused_addressee),
    ("engage.no-name", T::engage_refused_title, T::engage_refused_no_name),
    ("engage.empty", T::engage_refused_title, T::engage_refused_empty),
    ("engage.assignee", T::engage_refused_title, T::engage_refused_assignee),
    ("engage.no-email", T::engage_refused_title, T::engage_refused_no_email),
    ("engage.nothing-to-mark", T::engage_refused_title, T::engage_refused_nothing_to_mark),
    ("engage.no-way-back", T::engage_refused_title, T::engage_refused_no_way_back),
    ("engage.no-consent", T::engage_refused_title, T::engage_refused_no_consent),
    ("unexpected", T::problem_unexpected_title, T::error_unexpected),
    ("agreement.not-draft", T::agree_problem_title, T::agree_problem_stage),
    ("agreement.changed-meanwhile", T::agree_problem_title, T::agree_problem_stage),
    ("agreement.not-proposed", T::agree_problem_title, T::agree_problem_stage),
    ("agreement.signed-already", T::agree_problem_title, T::agree_problem_stage),
    ("agreement.other-document", T::agree_problem_title, T::agree_s_changed),
    ("agreement.one-sided", T::agree_problem_title, T::agree_problem_one_sided),
    ("agreement.first-month", T::agree_problem_title, T::agree_problem_first_month),
    ("agreement.facts-changed", T::agree_problem_title, T::agree_problem_facts),
    ("agreement.ended-already", T::agree_problem_title, T::agree_problem_stage),
    ("agreement.no-address", T::agree_problem_title, T::agree_problem_address),
    ("agreement.not-active", T::agree_problem_title, T::agree_problem_stage),
    ("agreement.end-too-early", T::agree_problem_title, T::agree_too_early),
    ("agreement.not-left", T::agree_problem_title, T::agree_problem_left),
];

/// Title and sentence of a code; a refusal that has no sentence of its own shows its code, so that it
/// can be quoted.
pub(super) fn of(t: T, code: &str) -> (String, String) {
    match SENTENCES.iter().find(|(known, _, _)| *known == code) {
        Some((_, title, sentence)) => (title(&t), sentence(&t)),
        None => (t.problem_refused_title(), t.problem_refused(code)),
    }
}
