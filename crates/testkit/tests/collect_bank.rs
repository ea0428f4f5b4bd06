//! The bank on both databases: what pays what, what waits, what comes back; and the books hold throughout.

mod story;

use std::path::PathBuf;
use std::process::Command;

use jiff::civil::date;
use maillage_app::collect::bank::{
    self, BankFilter, BankSort, Hold, ImportError, QueuedEntry, StatementFilter, StatementOutcome,
    StatementSort,
};
use maillage_app::collect::due::{Watch, run_dues};
use maillage_app::collect::gift_total::{self, GiftTotalFilter, NewGiftTotal};
use maillage_app::collect::journal::reading::{
    self, AccountBalance, BalanceFilter, Cause, Format, JournalFilter, JournalSort, LedgerError,
};
use maillage_app::collect::receipt;
use maillage_app::prove::figures::figures;
use maillage_app::{AppError, Page};
use maillage_domain::collect::bank_entry::{BankEntryState, How};
use maillage_domain::collect::gift_total::GiftChannel;
use maillage_domain::money::Cents;
use maillage_testkit::{World, stores};
use story::{
    October, batch_credit, booked, comes_back, holds, import, month, october, open, reference,
    statement, statement_of, transfer,
};

#[tokio::test]
async fn a_batch_a_transfer_a_return_and_a_stranger_are_booked_and_a_second_import_adds_nothing() {
    for test in stores().await {
        let story = october(&test).await;
        let (world, day) = (&story.world, date(2026, 11, 18));
        let quoted = format!("gracies {}", reference(world, story.bar).await);
        let first = statement(
            "S1",
            10_000,
            &[
                batch_credit(day, 6_042, &story.batch),
                transfer(day, 3_021, "SOL BAR", &quoted),
                transfer(day, 4_400, "Joan Desconegut", "lloguer"),
            ],
        );
        let report = import(world, &first).await.unwrap();
        assert_eq!(
            (report.entries(), report.matched(), report.queued()),
            (3, 2, 1),
            "{}",
            test.engine
        );
        for share in [story.baker, story.hairdresser, story.bar] {
            assert_eq!(open(world, share).await, Cents::ZERO, "{}", test.engine);
        }
        holds(world, test.engine).await;

        let again = import(world, &first).await.unwrap();
        assert_eq!((again.entries(), again.known()), (0, 1), "{}", test.engine);

        let later = date(2026, 11, 20);
        let second =
            statement("S2", 23_463, &[comes_back(later, 3_021, 250, &story.ids[0], "AC04")]);
        let report = import(world, &second).await.unwrap();
        assert_eq!((report.matched(), report.queued()), (1, 0), "{}", test.engine);
        let opened = open(world, story.baker).await + open(world, story.hairdresser).await;
        assert_eq!(opened, Cents(3_021), "{}", test.engine);
        holds(world, test.engine).await;

        world.goes_to("2026-12-03");
        let seen = figures(&world.app, world.raval).await.unwrap();
        assert_eq!((seen.partner_count(), seen.received.received), (3, Cents(6_042)));
    }
}

#[tokio::test]
async fn a_person_explains_a_payment_and_takes_it_back() {
    for test in stores().await {
        let story = october(&test).await;
        let (world, day) = (&story.world, date(2026, 11, 18));
        let file = statement("S1", 0, &[transfer(day, 5_000, "Un altre nom", "pagament")]);
        assert_eq!(import(world, &file).await.unwrap().queued(), 1);
        let (app, actor) = (&world.app, world.system());
        let filter = BankFilter { state: Some(BankEntryState::Queued), ..BankFilter::default() };
        let waiting = bank::entries(app, &actor, &filter, Page::numbered(1, 10)).await.unwrap();
        let id = waiting.rows[0].entry.id;

        bank::explain(app, &actor, id, story.bar.partner, &[]).await.unwrap();
        assert_eq!(open(world, story.bar).await, Cents::ZERO, "{}", test.engine);
        holds(world, test.engine).await;
        let twice = bank::explain(app, &actor, id, story.bar.partner, &[]).await;
        assert!(matches!(twice, Err(AppError::Refused { code: "bank.decided-already" })));

        bank::undo(app, &actor, id).await.unwrap();
        assert_eq!(open(world, story.bar).await, Cents(3_021), "{}", test.engine);
        holds(world, test.engine).await;
        world.goes_to("2026-11-19");

        let (bar, customers) = (story.bar.partner, GiftChannel::Customers);
        bank::explain_as_gifts(app, &actor, id, bar, customers).await.unwrap();
        holds(world, test.engine).await;
        let view = bank::entry(app, &actor, id).await.unwrap();
        assert_eq!((view.entry.how, view.entry.partner), (How::GiftTotal, Some(bar)));
        world.goes_to("2026-12-03");
        let seen = figures(app, world.raval).await.unwrap().received;
        let parts: Vec<_> = seen.by_channel.iter().map(|part| part.received.0).collect();
        assert_eq!(parts, [0, 5_000, 0], "{}", test.engine);

        bank::undo(app, &actor, id).await.unwrap();
        bank::set_aside(app, &actor, id).await.unwrap();
        holds(world, test.engine).await;
        assert_eq!(figures(app, world.raval).await.unwrap().received.received, Cents::ZERO);
    }
}

#[tokio::test]
async fn what_is_paid_too_much_is_kept_and_used_for_the_next_due() {
    for test in stores().await {
        let story = october(&test).await;
        let (world, day) = (&story.world, date(2026, 11, 18));
        let quoted = reference(world, story.bar).await;
        let file = statement("S1", 0, &[transfer(day, 5_000, "Bar Sol", &quoted)]);
        assert_eq!(import(world, &file).await.unwrap().matched(), 1, "{}", test.engine);
        assert_eq!(open(world, story.bar).await, Cents::ZERO, "{}", test.engine);

        world.goes_to("2026-12-02");
        world.declares(story.bar, month("2026-11"), Cents(431_500)).await;
        let (app, actor) = (&world.app, world.system());
        let run = run_dues(app, &actor, month("2026-11"), &Watch::SILENT).await.unwrap();
        assert_eq!(run.credited, 1, "the run itself uses what was left, {}", test.engine);
        assert_eq!(open(world, story.bar).await, Cents(1_041), "30.20 less 19.79, {}", test.engine);
        assert_eq!(bank::apply_credits(app, &actor).await.unwrap(), 0, "{}", test.engine);
        holds(world, test.engine).await;
    }
}

#[tokio::test]
async fn a_statement_that_cannot_be_trusted_is_refused_and_leaves_nothing() {
    for test in stores().await {
        let story = october(&test).await;
        let (world, day) = (&story.world, date(2026, 11, 18));
        let good = statement("S1", 0, &[batch_credit(day, 6_042, &story.batch)]);
        let text = String::from_utf8(good).unwrap();
        let closing = text.rfind("60.42").unwrap();
        let opening = text.find(">0.00<").expect("the opening balance");
        let wrong = format!("{}>1.00<{}", &text[..opening], &text[opening + 6..]);
        assert!(closing > 0);
        let report = import(world, wrong.as_bytes()).await.unwrap();
        let StatementOutcome::Refused(refused) = &report.statements[0].outcome else {
            panic!("{}: {report:?}", test.engine);
        };
        let Hold::DoesNotAddUp { difference, .. } = refused.hold else {
            panic!("{}: {refused:?}", test.engine);
        };
        assert_eq!(difference, Cents(-100), "{}", test.engine);

        let foreign = statement_of("FR1420041010050500013M02606", "S2", 0, &[booked(day, 1)]);
        let report = import(world, &foreign).await.unwrap();
        let StatementOutcome::Refused(refused) = &report.statements[0].outcome else {
            panic!("{}: {report:?}", test.engine);
        };
        assert_eq!(refused.hold, Hold::ForeignAccount, "{}", test.engine);

        let cut = &text.as_bytes()[..text.len() - 20];
        assert!(matches!(import(world, cut).await, Err(ImportError::File(_))), "{}", test.engine);
        let (actor, filter) = (world.system(), BankFilter::default());
        let all = bank::entries(&world.app, &actor, &filter, Page::numbered(1, 10)).await;
        assert_eq!(all.unwrap().total, 0, "{}", test.engine);
        assert_eq!(import(world, text.as_bytes()).await.unwrap().matched(), 1, "{}", test.engine);
        holds(world, test.engine).await;
    }
}

#[tokio::test]
async fn receipts_are_issued_once_wait_for_refunds_and_are_replaced_when_money_went_back() {
    for test in stores().await {
        let story = october(&test).await;
        let (world, day) = (&story.world, date(2026, 11, 18));
        let (app, actor) = (&world.app, world.system());
        let file = statement(
            "S1",
            0,
            &[
                batch_credit(day, 6_042, &story.batch),
                transfer(day, 3_021, "Bar Sol", &reference(world, story.bar).await),
            ],
        );
        import(world, &file).await.unwrap();
        let early = receipt::issue(app, &actor, 2026, false).await;
        assert!(matches!(
            early,
            Err(receipt::ReceiptError::App(AppError::Refused { code: "receipt.year-open" }))
        ));

        world.goes_to("2027-01-04");
        let plan = receipt::plan(app, &actor, 2026, false).await.unwrap();
        assert_eq!((plan.write.len(), plan.wait.len(), plan.total()), (1, 2, Cents(3_021)));
        let first = receipt::issue(app, &actor, 2026, true).await.unwrap();
        let numbers: Vec<_> = first.written.iter().map(ToString::to_string).collect();
        assert_eq!(numbers, ["2026-0001", "2026-0002", "2026-0003"], "{}", test.engine);
        let again = receipt::issue(app, &actor, 2026, true).await.unwrap();
        assert_eq!((again.written.len(), again.plan.unchanged), (0, 3), "{}", test.engine);
        holds(world, test.engine).await;

        // A receipt that should not have been: cancelled, never used again, written anew.
        let filter = receipt::ReceiptFilter { year: Some(2026), partner: Some(story.bar.partner) };
        let own = receipt::list(app, &actor, &filter, Page::numbered(1, 10)).await.unwrap();
        receipt::cancel(app, &actor, own.rows[0].receipt.id).await.unwrap();
        let anew = receipt::issue(app, &actor, 2026, true).await.unwrap();
        assert_eq!(anew.written[0].to_string(), "2026-0004", "{}", test.engine);
        holds(world, test.engine).await;

        let partner = world.acting(story.baker.partner);
        let mine = receipt::own(app, &partner).await.unwrap();
        assert_eq!((mine.len(), mine[0].amount, mine[0].is_provisional), (1, Cents(3_021), true));
        assert!(receipt::file(app, &partner, mine[0].id).await.is_ok(), "{}", test.engine);
        let others = receipt::file(app, &partner, own.rows[0].receipt.id).await;
        assert!(matches!(others, Err(AppError::NotFound)), "{}", test.engine);
    }
}

#[tokio::test]
async fn a_total_of_gifts_is_recorded_and_corrected_by_another_row() {
    for test in stores().await {
        let story = october(&test).await;
        let (world, app, actor) = (&story.world, &story.world.app, story.world.system());
        let new = NewGiftTotal {
            partner: story.bar.partner,
            channel: GiftChannel::Employees,
            on: date(2026, 10, 30),
            amount: Cents(12_000),
            remark: "nòmina".to_owned(),
        };
        let recorded = gift_total::record(app, &actor, &new).await.unwrap();
        let right = NewGiftTotal { amount: Cents(1_200), ..new.clone() };
        gift_total::correct(app, &actor, recorded.total.id, Some(&right)).await.unwrap();
        let twice = gift_total::correct(app, &actor, recorded.total.id, None).await;
        assert!(matches!(twice, Err(AppError::Refused { code: "gift-total.corrected" })));
        let seen = figures(app, world.raval).await.unwrap().received;
        let said = (seen.received, seen.told);
        assert_eq!(said, (Cents::ZERO, Cents(1_200)), "told, not received: {}", test.engine);
        assert_eq!(open(world, story.bar).await, Cents(3_021), "a gift pays no due");
        holds(world, test.engine).await;
        let future = NewGiftTotal { on: date(2027, 1, 1), ..new };
        let refused = gift_total::record(app, &actor, &future).await;
        assert!(matches!(refused, Err(AppError::Refused { code: "gift-total.future" })));
    }
}

#[tokio::test]
async fn what_a_partner_told_of_is_received_once_its_payment_is_found_and_counts_once() {
    for test in stores().await {
        let story = october(&test).await;
        let (world, app, actor) = (&story.world, &story.world.app, story.world.system());
        let partner = story.bar.partner;
        world.goes_to("2026-11-20");
        let told = |cents, day| NewGiftTotal {
            partner,
            channel: GiftChannel::Customers,
            on: date(2026, 10, day),
            amount: Cents(cents),
            remark: String::new(),
        };
        for new in [told(4_000, 10), told(2_500, 20)] {
            gift_total::record(app, &actor, &new).await.unwrap();
        }
        let waiting = gift_total::told(app, &actor).await.unwrap();
        let said = (waiting.totals, waiting.partners, waiting.amount, waiting.since);
        assert_eq!(said, (2, 1, Cents(6_500), Some(date(2026, 10, 10))), "{}", test.engine);
        let day = date(2026, 11, 4);
        let entries = [
            transfer(day, 2_500, "Bar Sol", "caixa"),
            transfer(day, 900, "Bar Sol", "caixa"),
            transfer(day, 4_000, "Bar Sol", "caixa"),
        ];
        import(world, &statement("G1", 0, &entries)).await.unwrap();
        let filter = BankFilter { sort: BankSort::Place, ..BankFilter::default() };
        let page = Page::numbered(1, 50);
        let rows = bank::entries(app, &actor, &filter, page).await.unwrap().rows;
        let length = async || app.store.read(world.raval).await.unwrap().journal_length().await;
        let before = length().await.unwrap();
        let channel = GiftChannel::Customers;
        bank::explain_as_gifts(app, &actor, rows[0].entry.id, partner, channel).await.unwrap();
        assert_eq!(length().await.unwrap(), before, "both lie on the waiting account already");
        let of = async || {
            let seen = figures(app, world.raval).await.unwrap().received;
            (seen.received, seen.told)
        };
        assert_eq!(of().await, (Cents(2_500), Cents(4_000)), "{}", test.engine);
        // What nobody told of becomes a total of the day of its payment, here in a month that goes on.
        bank::explain_as_gifts(app, &actor, rows[1].entry.id, partner, channel).await.unwrap();
        assert_eq!(of().await, (Cents(2_500), Cents(4_000)), "{}", test.engine);
        assert_eq!(length().await.unwrap(), before + 1, "{}", test.engine);
        bank::undo(app, &actor, rows[0].entry.id).await.unwrap();
        bank::undo(app, &actor, rows[1].entry.id).await.unwrap();
        assert_eq!(of().await, (Cents::ZERO, Cents(6_500)), "told again: {}", test.engine);
        for row in [&rows[0], &rows[2]] {
            bank::explain_as_gifts(app, &actor, row.entry.id, partner, channel).await.unwrap();
        }
        assert_eq!(of().await, (Cents(6_500), Cents::ZERO), "{}", test.engine);
        assert_eq!(gift_total::told(app, &actor).await.unwrap().since, None);
        holds(world, test.engine).await;
    }
}

#[tokio::test]
async fn a_total_whose_money_the_bank_has_shown_is_corrected_only_after_its_decision_is_undone() {
    for test in stores().await {
        let story = october(&test).await;
        let (world, app, actor) = (&story.world, &story.world.app, story.world.system());
        let partner = story.bar.partner;
        world.goes_to("2026-11-20");
        let entries = [transfer(date(2026, 11, 4), 2_500, "Bar Sol", "caixa")];
        import(world, &statement("G2", 0, &entries)).await.unwrap();
        let page = Page::numbered(1, 50);
        let rows = bank::entries(app, &actor, &BankFilter::default(), page).await.unwrap().rows;
        let payment = rows[0].entry.id;
        let right = NewGiftTotal {
            partner,
            channel: GiftChannel::Employees,
            on: date(2026, 11, 4),
            amount: Cents(1_000),
            remark: String::new(),
        };
        let standing = async || {
            let all = GiftTotalFilter::default();
            let (found, sum) = gift_total::list(app, &actor, &all, Page::part(0)).await.unwrap();
            let ids = found.rows.iter().filter(|row| row.stands());
            (ids.map(|row| row.recorded.total.id).collect::<Vec<_>>(), sum)
        };
        // Once as a total of the payment's own, once as the payment of a total that was told of.
        for told in [false, true] {
            if told {
                let new = NewGiftTotal { amount: Cents(2_500), ..right.clone() };
                gift_total::record(app, &actor, &new).await.unwrap();
            }
            let channel = GiftChannel::Employees;
            bank::explain_as_gifts(app, &actor, payment, partner, channel).await.unwrap();
            let (ids, sum) = standing().await;
            assert_eq!((ids.len(), sum), (1, Cents(2_500)), "told {told}: {}", test.engine);
            for instead in [None, Some(&right)] {
                let refused = gift_total::correct(app, &actor, ids[0], instead).await;
                assert!(matches!(refused, Err(AppError::Refused { code: "gift-total.seen" })));
            }
            bank::undo(app, &actor, payment).await.unwrap();
            holds(world, test.engine).await;
        }
        let (ids, sum) = standing().await;
        assert_eq!((ids.len(), sum), (1, Cents(2_500)), "told again: {}", test.engine);
        gift_total::correct(app, &actor, ids[0], Some(&right)).await.unwrap();
        let channel = GiftChannel::Customers;
        bank::explain_as_gifts(app, &actor, payment, partner, channel).await.unwrap();
        assert_eq!(standing().await.1, Cents(3_500), "{}", test.engine);
        assert_eq!(gift_total::told(app, &actor).await.unwrap().amount, Cents(1_000));
        holds(world, test.engine).await;
    }
}

/// October with two statements, and the two payments that then wait: one that came in, one that went out.
async fn two_wait(test: &maillage_testkit::TestStore) -> (October, QueuedEntry, QueuedEntry) {
    let story = october(test).await;
    let (world, day) = (&story.world, date(2026, 11, 18));
    let first = statement("S1", 0, &[batch_credit(day, 6_042, &story.batch)]);
    let entries =
        [transfer(day, 5_000, "Bar Sol", "octubre"), transfer(day, -700, "Bar Sol", "tornat")];
    let second = statement("S2", 6_042, &entries);
    for file in [first, second] {
        import(world, &file).await.expect("the story goes on");
    }
    let (actor, all) = (world.system(), Page::numbered(1, 50));
    let queue = bank::queue(&world.app, &actor, &BankFilter::default(), all).await;
    let rows = queue.expect("the story goes on").rows;
    let (mut came, mut went): (Vec<_>, Vec<_>) =
        rows.into_iter().partition(|row| row.entry.amount.is_positive());
    (story, came.remove(0), went.remove(0))
}

#[tokio::test]
async fn statements_and_payments_are_read_in_every_order() {
    for test in stores().await {
        let (story, came, went) = two_wait(&test).await;
        let world = &story.world;
        let (app, actor, all) = (&world.app, world.system(), Page::numbered(1, 50));
        let sorts = [
            (StatementSort::Newest, None),
            (StatementSort::Oldest, None),
            (StatementSort::Account, None),
            (StatementSort::Entries, Some("S2")),
            (StatementSort::Queued, Some("S2")),
        ];
        for (sort, begins) in sorts {
            let filter = StatementFilter { sort, ..StatementFilter::default() };
            let found = bank::statements(app, &actor, &filter, all).await.unwrap();
            assert_eq!(found.total, 2, "{}", test.engine);
            let seen = found.rows[0].statement.reference.as_str();
            assert!(begins.is_none_or(|name| name == seen), "{}: {sort:?}", test.engine);
        }
        let named = StatementFilter { contains: Some("s2".to_owned()), ..Default::default() };
        let found = bank::statements(app, &actor, &named, all).await.unwrap();
        assert_eq!((found.total, found.rows[0].queued), (1, 2), "{}", test.engine);
        let of = found.rows[0].statement.id;
        assert_eq!(bank::statement(app, &actor, of).await.unwrap(), found.rows[0]);
        let overview = bank::overview(app, &actor).await.unwrap();
        assert_eq!(overview.queued, 2, "{}", test.engine);

        let place =
            BankFilter { sort: BankSort::Place, statement: Some(of), ..BankFilter::default() };
        let entries = bank::entries(app, &actor, &place, all).await.unwrap();
        let positions: Vec<i64> = entries.rows.iter().map(|row| row.entry.position).collect();
        assert_eq!(positions, [0, 1], "{}", test.engine);
        assert_eq!(came.suggestions[0].partner, story.bar.partner, "{}", test.engine);
        assert!(went.suggestions.is_empty(), "{}", test.engine);
    }
}

#[tokio::test]
async fn a_plan_says_what_a_decision_then_does() {
    for test in stores().await {
        let (story, came, went) = two_wait(&test).await;
        let (world, bar) = (&story.world, story.bar.partner);
        let (app, actor, id) = (&world.app, world.system(), came.entry.id);
        let due = came.suggestions[0].dues[0].due;
        let plan = bank::plan(app, &actor, id, bar, &[due]).await.unwrap();
        assert_eq!((plan.dues[0].part, plan.left), (Cents(3_021), Cents(1_979)));
        bank::explain(app, &actor, id, bar, &[due]).await.unwrap();
        let view = bank::entry(app, &actor, id).await.unwrap();
        let paid: Vec<_> = view.paid.iter().map(|paid| (paid.due, paid.amount)).collect();
        assert_eq!(paid, [(due, Cents(3_021))], "as planned, {}", test.engine);
        assert_eq!(view.postings.len(), 2, "at the import and by the decision");
        let back = bank::plan(app, &actor, went.entry.id, bar, &[]).await.unwrap();
        assert_eq!((back.dues[0].part, back.from_credit), (Cents::ZERO, Cents(700)));
        bank::explain(app, &actor, went.entry.id, bar, &[]).await.unwrap();
        assert_eq!(open(world, story.bar).await, Cents::ZERO, "its credit pays, {}", test.engine);
        holds(world, test.engine).await;
    }
}

#[tokio::test]
async fn the_journal_is_read_in_every_order_and_leads_back_to_its_causes() {
    for test in stores().await {
        let (story, came, went) = two_wait(&test).await;
        let (world, bar) = (&story.world, story.bar.partner);
        let (app, actor, id) = (&world.app, world.system(), came.entry.id);
        let all = Page::numbered(1, 50);
        bank::explain(app, &actor, id, bar, &[]).await.unwrap();
        bank::explain(app, &actor, went.entry.id, bar, &[]).await.unwrap();
        let view = bank::entry(app, &actor, id).await.unwrap();
        for (sort, numbers) in [
            (JournalSort::Newest, (8, 1)),
            (JournalSort::Oldest, (1, 8)),
            (JournalSort::Latest, (8, 1)),
            (JournalSort::Earliest, (1, 8)),
        ] {
            let filter = JournalFilter { sort, ..JournalFilter::default() };
            let found = reading::journal(app, &actor, &filter, all).await.unwrap().entries.rows;
            let seen = (found[0].entry.number(), found.last().unwrap().entry.number());
            assert_eq!(seen, numbers, "{}: {sort:?}", test.engine);
        }
        let by_name = JournalFilter { contains: Some("bar s".to_owned()), ..Default::default() };
        let found = reading::journal(app, &actor, &by_name, all).await.unwrap();
        assert_eq!(found.entries.total, 3, "a due and two decisions, {}", test.engine);
        let decision = view.postings[1].entry.number();
        let entry = reading::journal_entry(app, &actor, decision).await.unwrap();
        assert!(entry.holds && entry.last == 8, "{}", test.engine);
        assert_eq!((entry.cause, entry.reversed_by), (Cause::Decision(id), None));
        bank::undo(app, &actor, id).await.unwrap();
        let entry = reading::journal_entry(app, &actor, decision).await.unwrap();
        assert_eq!(entry.reversed_by, Some(9), "{}", test.engine);
        let booked = reading::journal_entry(app, &actor, view.postings[0].entry.number()).await;
        assert_eq!(booked.unwrap().cause, Cause::Payment(id), "{}", test.engine);

        let period = BalanceFilter { from: Some(date(2026, 11, 10)), ..Default::default() };
        let balances = reading::balances(app, &actor, &period).await.unwrap();
        let sum = |of: fn(&AccountBalance) -> Cents| balances.iter().map(of).sum::<Cents>();
        assert_eq!(sum(|one| one.opening), Cents::ZERO, "{}", test.engine);
        assert_eq!(sum(|one| one.debit), sum(|one| one.credit), "{}", test.engine);
        let owed = balances.iter().find(|one| one.opening == Cents(9_063));
        assert!(owed.is_some(), "three dues were owed before, {}: {balances:?}", test.engine);
    }
}

#[tokio::test]
async fn hledger_takes_the_export_and_the_french_file_asks_for_a_siren() {
    for test in stores().await {
        let story = october(&test).await;
        let (world, day) = (&story.world, date(2026, 11, 18));
        let file = statement("S1", 0, &[batch_credit(day, 6_042, &story.batch)]);
        import(world, &file).await.unwrap();
        let (app, actor) = (&world.app, world.system());
        let fec = Format::Fec { closing: month("2026-12") };
        let refused = reading::export(app, &actor, fec, &mut Vec::new()).await;
        assert!(matches!(refused, Err(LedgerError::Siren(_))), "{}", test.engine);

        let mut text = Vec::new();
        let entries = reading::export(app, &actor, Format::Hledger, &mut text).await.unwrap();
        assert_eq!(entries, 4, "three dues and a payment, {}", test.engine);
        let path = std::env::temp_dir().join(format!(
            "maillage-{}-{}.journal",
            std::process::id(),
            test.engine
        ));
        std::fs::write(&path, &text).unwrap();
        let run = Command::new("hledger")
            .args(["-f", &path.to_string_lossy(), "balance", "-N", "--depth", "2", "--flat"])
            .env("LC_ALL", "C.UTF-8")
            .output();
        std::fs::remove_file(&path).unwrap();
        let Ok(run) = run else {
            println!("skipped: hledger is not installed");
            return;
        };
        let seen = String::from_utf8_lossy(&run.stdout).into_owned();
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        let balances = reading::balances(app, &actor, &BalanceFilter::default()).await.unwrap();
        for balance in balances {
            let sum = (balance.debit - balance.credit).to_plain();
            assert!(seen.contains(&format!("{sum} EUR")), "{sum} in {seen}");
        }
    }
}

#[tokio::test]
async fn the_real_samples_are_accepted_or_refused_with_a_reason() {
    let shared = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/samples/bank");
    let Ok(files) = std::fs::read_dir(shared.join("postfinance-moov")) else {
        println!("skipped: the samples of ../shared are not here");
        return;
    };
    let test = maillage_testkit::store::sqlite().await;
    let world = World::on(test.store.clone()).await;
    let mut work = world.app.store.begin(world.raval).await.unwrap();
    let mut organisation = work.this_organisation().await.unwrap().unwrap();
    organisation.iban = Some("FI7433010001222090".to_owned());
    work.update_organisation(&organisation).await.unwrap();
    work.commit().await.unwrap();
    let (mut imported, mut refused) = (0, 0);
    for file in files {
        let path = file.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "xml") {
            continue;
        }
        match import(&world, &std::fs::read(&path).unwrap()).await {
            Ok(report) => {
                imported += report.entries();
                refused += report.refused();
            }
            Err(ImportError::File(error)) => {
                assert!(!error.problem.mend().is_empty());
                refused += 1;
            }
            Err(error) => panic!("{}: {error}", path.display()),
        }
        holds(&world, &path.display().to_string()).await;
    }
    println!("{imported} payments imported, {refused} statements or files refused");
    assert!(refused >= 20);
}
