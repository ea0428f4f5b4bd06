//! The bank's pages: files come in once, what waits is decided and taken back, others see nothing of it.

use std::path::PathBuf;

use jiff::civil::{Date, date};
use maillage_app::Page;
use maillage_app::collect::bank::{self, BankFilter};
use maillage_app::collect::due::{self, DueFilter, Watch, run_dues};
use maillage_app::collect::gift_total::{self, NewGiftTotal};
use maillage_app::prove::verify::verify;
use maillage_bank::Iban;
use maillage_bank::camt::{
    Account, Balance, CamtWriter, Detail, Entry, Kind, StatementHeader, Version,
};
use maillage_domain::access::Role;
use maillage_domain::collect::bank_entry::BankEntryState;
use maillage_domain::collect::gift_total::GiftChannel;
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use maillage_testkit::World;
use maillage_testkit::share::Share;

use crate::testing::{Browser, TestSite};

const IMPORT: &str = "/o/raval/collect/bank/import";
const QUEUE: &str = "/o/raval/collect/bank";

fn transfer(on: Date, cents: i64, name: &str, text: &str) -> Entry {
    let detail = Detail {
        amount: Some(Cents(cents)),
        counterparty_name: Some(name.to_owned()),
        remittance: Some(text.to_owned()),
        ..Detail::default()
    };
    Entry {
        amount: Cents(cents),
        booking_date: Some(on),
        details: vec![detail],
        ..Entry::default()
    }
}

/// A statement of `raval`'s account that leads from zero to the sum of its entries.
pub(crate) fn statement(id: &str, entries: &[Entry]) -> Vec<u8> {
    let day = entries.last().and_then(|entry| entry.booking_date).unwrap();
    let balance = |code: &str, cents| Balance {
        code: code.to_owned(),
        amount: Cents(cents),
        date: Some(day),
    };
    let closing = entries.iter().map(|entry| entry.amount.0).sum();
    let header = StatementHeader {
        kind: Kind::Statement,
        version: Some(8),
        message_id: Some(format!("M{id}")),
        id: id.to_owned(),
        sequence: None,
        page: None,
        account: Account::Iban(Iban::parse("ES9121000418450200051332").unwrap()),
        currency: "EUR".to_owned(),
        created: Some(day.at(20, 0, 0, 0)),
        period: None,
        duplicate: false,
        balances: vec![balance("OPBD", 0), balance("CLBD", closing)],
    };
    let created = day.at(20, 0, 0, 0);
    let mut writer = CamtWriter::start(Vec::new(), Version::V08, "M", created).unwrap();
    writer.statement(&header).unwrap();
    for entry in entries {
        writer.entry(entry).unwrap();
    }
    writer.end_statement().unwrap();
    writer.finish().unwrap()
}

/// Two partners with a due of October of 30.21 each, to be paid by transfer.
pub(crate) async fn october(world: &World) -> [Share; 2] {
    world.goes_to("2026-11-02");
    let month: Month = "2026-10".parse().unwrap();
    let mut shares = Vec::new();
    for name in ["Bar Sol", "Llibreria Nomada"] {
        let share = world.share(name, month).await;
        world.declares(share, month, Cents(431_500)).await;
        shares.push(share);
    }
    run_dues(&world.app, &world.system(), month, &Watch::SILENT).await.unwrap();
    [shares[0], shares[1]]
}

/// The reference of a partner's only due, its id, and what is open of it.
async fn due_of(world: &World, share: Share) -> (String, String, Cents) {
    let filter = DueFilter { partner: Some(share.partner), ..DueFilter::default() };
    let first = Page { offset: 0, limit: 1 };
    let dues = due::list(&world.app, &world.system(), &filter, first).await.unwrap();
    let raised = &dues.rows[0].raised;
    (raised.reference.clone(), raised.id.to_string(), raised.open())
}

async fn the_books_hold(world: &World) {
    let proof = verify(&world.app, &world.system()).await.unwrap();
    assert!(proof.holds(), "{proof:?}");
}

/// The address of the only payment that waits.
pub(crate) async fn waiting(world: &World) -> String {
    let filter = BankFilter { state: Some(BankEntryState::Queued), ..BankFilter::default() };
    let page = Page { offset: 0, limit: 10 };
    let found = bank::entries(&world.app, &world.system(), &filter, page).await.unwrap();
    assert_eq!(found.total, 1);
    format!("{QUEUE}/entries/{}", found.rows[0].entry.id)
}

async fn treasurer(site: &TestSite) -> Browser {
    site.member(site.world.raval, &[Role::Treasurer]).await
}

#[tokio::test]
async fn files_come_in_with_a_word_for_each_and_a_second_time_adds_nothing() {
    let site = TestSite::new().await;
    let world = &site.world;
    let [bar, _] = october(world).await;
    let mut treasurer = treasurer(&site).await;
    let first = treasurer.get(QUEUE).await.text();
    assert!(first.contains("No statement yet"), "{first}");
    assert!(treasurer.get(IMPORT).await.text().contains("multiple"));

    let day = date(2026, 11, 18);
    let quoted = due_of(world, bar).await.0;
    let good = statement(
        "S1",
        &[transfer(day, 3_021, "SOL BAR", &quoted), transfer(day, 4_400, "Joan Desconegut", "x")],
    );
    let off = String::from_utf8(statement("S2", &[transfer(day, 100, "Anna", "y")])).unwrap();
    let off = off.replacen(">0.00<", ">7.00<", 1);
    let files: [(&str, &str, &[u8]); 4] = [
        ("files", "good.xml", &good),
        ("files", "off.xml", off.as_bytes()),
        ("files", "photo.jpg", b"\xff\xd8\xff not a statement"),
        ("files", "pain.xml", b"<Document><CstmrDrctDbtInitn/></Document>"),
    ];
    let done = treasurer.upload_all(IMPORT, &[], &files).await;
    assert_eq!(done.status, 200);
    let done = done.text();
    for words in [
        "2 payments: 1 explained, 1 waiting for a person.",
        "the difference is −€7.00",
        "This is not a bank statement in camt.053",
        "photo.jpg",
        "it looks like a JPEG picture",
        "Export the statement as camt.053 (XML) from your bank.",
        "Nothing of this file was taken in.",
        "See what waits",
    ] {
        assert!(done.contains(words), "{words}: {done}");
    }
    assert_eq!(due_of(world, bar).await.2, Cents::ZERO);
    the_books_hold(world).await;

    let again = treasurer.upload(IMPORT, &[], ("files", "good.xml", &good)).await.text();
    assert!(again.contains("Its 2 payments are in the books already"), "{again}");
    let (actor, filter) = (world.system(), BankFilter::default());
    let all = bank::entries(&world.app, &actor, &filter, Page { offset: 0, limit: 10 }).await;
    assert_eq!(all.unwrap().total, 2);
    let nothing = treasurer.post(IMPORT, &[]).await.text();
    assert!(nothing.contains("Choose at least one file."), "{nothing}");
    let home = treasurer.get("/o/raval").await.text();
    assert!(home.contains("One payment at the bank waits"), "{home}");
    let month = treasurer.get("/o/raval/collect").await.text();
    assert!(month.contains("(statement S1)"), "{month}");
}

#[tokio::test]
async fn statements_and_payments_are_listed_searched_and_taken_along() {
    let site = TestSite::new().await;
    let world = &site.world;
    let [bar, _] = october(world).await;
    let mut treasurer = treasurer(&site).await;
    let day = date(2026, 11, 18);
    let quoted = due_of(world, bar).await.0;
    let file = statement(
        "S1",
        &[transfer(day, 3_021, "SOL BAR", &quoted), transfer(day, 4_400, "Joan Desconegut", "x")],
    );
    treasurer.upload(IMPORT, &[], ("files", "november.xml", &file)).await;

    let list = format!("{QUEUE}/statements");
    let page = treasurer.get(&list).await.text();
    assert!(page.contains("€74.21") && page.contains("S1"), "{page}");
    assert!(
        treasurer
            .get(&format!("{list}?q=nowhere"))
            .await
            .text()
            .contains("Nothing here fits the search.")
    );
    for sort in ["dated", "-dated", "account", "entries", "open"] {
        let sorted = treasurer.get(&format!("{list}?sort={sort}")).await;
        assert!(sorted.text().contains("S1"), "{sort}");
    }
    let csv = treasurer.get(&format!("{list}?format=csv")).await.text();
    assert!(csv.contains("S1,ES9121000418450200051332,2026-11-18,0.00,74.21,2,1"), "{csv}");
    assert!(treasurer.get(&format!("{list}?format=xlsx")).await.bytes.starts_with(b"PK"));

    let from = page.find(&format!("{list}/")).unwrap();
    let one = page[from..].split('"').next().unwrap().to_owned();
    let page = treasurer.get(&one).await.text();
    assert!(page.contains("Our reference, in the text, 95") && page.contains("Bar Sol"), "{page}");
    assert!(page.contains("No open due resembles it") && page.contains("november.xml"), "{page}");
    let narrowed = treasurer.get(&format!("{one}?state=queued")).await.text();
    assert!(narrowed.contains("Joan Desconegut") && !narrowed.contains("SOL BAR"), "{narrowed}");
    let csv = treasurer.get(&format!("{one}?format=csv")).await.text();
    assert!(csv.contains("2026-11-18,30.21,0.00,SOL BAR"), "{csv}");

    let mut stranger = site.member(world.metz, &Role::ALL).await;
    let elsewhere = one.replace("/o/raval/", "/o/metz/");
    assert_eq!(stranger.get(&elsewhere).await.status, 404);
    assert_eq!(stranger.get(&one).await.status, 404);
    let payment = waiting(world).await.replace("/o/raval/", "/o/metz/");
    assert_eq!(stranger.get(&payment).await.status, 404);
    assert_eq!(stranger.post(&format!("{payment}/aside"), &[]).await.status, 404);
    let mut reader = site.member(world.raval, &[Role::Reader]).await;
    let seen = reader.get(QUEUE).await.text();
    assert!(seen.contains("Joan Desconegut") && !seen.contains("/aside"), "{seen}");
    assert_eq!(reader.get(IMPORT).await.status, 403);
}

#[tokio::test]
async fn only_a_clear_suggestion_has_the_main_button_and_an_archive_is_opened() {
    let site = TestSite::new().await;
    let world = &site.world;
    october(world).await;
    let mut treasurer = treasurer(&site).await;
    let day = date(2026, 11, 18);
    // Both dues are of this amount: the first name is half alike, the second not at all.
    let half = statement("S1", &[transfer(day, 3_021, "Llibreria de Mar i Muntanya", "quota")]);
    let none = statement("S2", &[transfer(day, 3_021, "Joan Desconegut", "quota")]);
    let mut zip = ::zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, xml) in [("half.xml", &half), ("none.xml", &none)] {
        zip.start_file(name, ::zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut zip, xml).unwrap();
    }
    let zip = zip.finish().unwrap().into_inner();
    let done = treasurer.upload(IMPORT, &[], ("files", "bank.zip", &zip)).await.text();
    assert!(done.contains("half.xml") && done.contains("none.xml"), "{done}");

    let queue = treasurer.get(QUEUE).await.text();
    assert!(queue.contains("Possibilities, none of them sure (2)"), "{queue}");
    let offers = queue.matches("/explain\"").count();
    let main = queue.matches("<button class=\"button\" type=\"submit\">").count();
    assert!(offers == 4 && main <= 1, "{offers} offers, {main} main buttons: {queue}");
    let broken = treasurer.upload(IMPORT, &[], ("files", "bank.zip", &zip[..40])).await.text();
    assert!(broken.contains("The ZIP archive gives no statement"), "{broken}");
}

#[tokio::test]
async fn what_a_payment_may_be_for_is_booked_by_one_press_and_taken_back_by_another() {
    let site = TestSite::new().await;
    let world = &site.world;
    let [bar, _] = october(world).await;
    let mut treasurer = treasurer(&site).await;
    let file = statement("S1", &[transfer(date(2026, 11, 18), 2_500, "Bar Sol", "un part")]);
    treasurer.upload(IMPORT, &[], ("files", "s1.xml", &file)).await;
    let (_, due, open) = due_of(world, bar).await;
    assert_eq!(open, Cents(3_021));

    let queue = treasurer.get(QUEUE).await.text();
    assert!(queue.contains("Bar Sol, October 2026"), "{queue}");
    assert!(queue.contains("€5.21 would still be missing"), "{queue}");
    assert!(queue.contains("Possibilities, none of them sure (1)"), "{queue}");
    let payment = waiting(world).await;
    let partner = bar.partner.to_string();
    let fields = [("partner", partner.as_str()), ("due", due.as_str())];
    let done = treasurer.post(&format!("{payment}/explain"), &fields).await;
    let back = treasurer.get(done.location()).await.text();
    assert!(back.contains("€25.00 booked to Bar Sol."), "{back}");
    assert_eq!(due_of(world, bar).await.2, Cents(521));
    the_books_hold(world).await;
    let twice = treasurer.post(&format!("{payment}/explain"), &fields).await;
    assert_eq!(twice.status, 409);
    assert!(twice.text().contains("Somebody has decided on this payment already"));
    let page = treasurer.get(&payment).await.text();
    assert!(page.contains("Decided by a person: Neus Prova"), "{page}");
    assert!(page.contains("What it pays") && page.contains("In the journal"), "{page}");

    let undone = treasurer.post(&format!("{payment}/undo"), &[]).await;
    assert_eq!(undone.location(), payment);
    assert_eq!(due_of(world, bar).await.2, Cents(3_021));
    the_books_hold(world).await;
    let again = treasurer.post(&format!("{payment}/undo"), &[]).await;
    assert!(again.text().contains("there is nothing to take back"));
}

#[tokio::test]
async fn another_partner_is_searched_and_the_page_says_what_would_be_posted() {
    let site = TestSite::new().await;
    let world = &site.world;
    let [bar, bookshop] = october(world).await;
    let mut treasurer = treasurer(&site).await;
    let file = statement("S1", &[transfer(date(2026, 11, 18), 5_000, "Un nom rar", "pagament")]);
    treasurer.upload(IMPORT, &[], ("files", "s1.xml", &file)).await;
    let payment = waiting(world).await;

    let found = treasurer.get(&format!("{payment}?q=nomad")).await.text();
    let choose = format!("{payment}/partners/{}", bookshop.partner);
    assert!(found.contains(&choose), "{found}");
    assert!(treasurer.get(&format!("{payment}?q=zzz")).await.text().contains("No partner has"));
    let (_, due, _) = due_of(world, bookshop).await;
    for query in [String::new(), format!("?due={due}")] {
        let plan = treasurer.get(&format!("{choose}{query}")).await.text();
        assert!(plan.contains("€50.00 to Llibreria Nomada"), "{plan}");
        assert!(plan.contains("€30.21"), "{plan}");
        assert!(plan.contains("€19.79 is kept as credit of Llibreria Nomada"), "{plan}");
        assert!(plan.contains("What will be posted"), "{plan}");
    }
    let partner = bookshop.partner.to_string();
    treasurer.post(&format!("{payment}/explain"), &[("partner", &partner)]).await;
    assert_eq!(due_of(world, bookshop).await.2, Cents::ZERO);
    assert_eq!(due_of(world, bar).await.2, Cents(3_021));
    the_books_hold(world).await;
    assert_eq!(treasurer.get(&choose).await.status, 409);
}

#[tokio::test]
async fn a_payment_is_what_customers_gave_or_no_partners_money_and_either_is_taken_back() {
    let site = TestSite::new().await;
    let world = &site.world;
    let [bar, _] = october(world).await;
    let mut treasurer = treasurer(&site).await;
    let file = statement("S1", &[transfer(date(2026, 11, 18), 5_000, "Bar Sol", "guardiola")]);
    treasurer.upload(IMPORT, &[], ("files", "s1.xml", &file)).await;
    let payment = waiting(world).await;
    let partner = bar.partner.to_string();
    let fields = [("partner", partner.as_str()), ("channel", "customers")];
    let early = treasurer.post(&format!("{payment}/gifts"), &fields).await.text();
    assert!(early.contains("This day is still to come"), "{early}");
    world.goes_to("2026-11-19");
    let mut treasurer = self::treasurer(&site).await;
    let done = treasurer.post(&format!("{payment}/gifts"), &fields).await;
    assert!(done.location().contains("done="), "{}", done.text());
    let page = treasurer.get(&payment).await.text();
    assert!(page.contains("Gifts of customers or employees"), "{page}");
    assert_eq!(due_of(world, bar).await.2, Cents(3_021), "a gift pays no due");
    the_books_hold(world).await;

    treasurer.post(&format!("{payment}/undo"), &[]).await;
    let aside = treasurer.post(&format!("{payment}/aside"), &[]).await;
    let queue = treasurer.get(aside.location()).await.text();
    assert!(queue.contains("€50.00 put aside.") && queue.contains("No payment waits"), "{queue}");
    let list = treasurer.get(&format!("{QUEUE}/entries?state=set_aside")).await.text();
    assert!(list.contains("Bar Sol"), "{list}");
    treasurer.post(&format!("{payment}/undo"), &[]).await;
    the_books_hold(world).await;
    waiting(world).await;
}

#[tokio::test]
async fn a_payment_of_the_amount_of_a_told_total_of_gifts_is_suggested_as_these_gifts() {
    let site = TestSite::new().await;
    let world = &site.world;
    let [bar, _] = october(world).await;
    world.goes_to("2026-11-19");
    let told = NewGiftTotal {
        partner: bar.partner,
        channel: GiftChannel::Customers,
        on: date(2026, 10, 30),
        amount: Cents(4_850),
        remark: String::new(),
    };
    gift_total::record(&world.app, &world.system(), &told).await.unwrap();
    let mut treasurer = treasurer(&site).await;
    let file = statement("S1", &[transfer(date(2026, 11, 18), 4_850, "Joan Rar", "caixa")]);
    treasurer.upload(IMPORT, &[], ("files", "s1.xml", &file)).await;
    let queue = treasurer.get(QUEUE).await.text();
    assert!(queue.contains("Gifts of customers, told by Bar Sol on 30"), "{queue}");
    assert!(queue.contains("Book as gifts of customers"), "{queue}");
    assert!(!queue.contains("No open due resembles it"), "{queue}");
    let payment = waiting(world).await;
    let page = treasurer.get(&payment).await.text();
    assert!(page.contains("told by Bar Sol") && page.contains("€48.50: it fits"), "{page}");
    let partner = bar.partner.to_string();
    let fields = [("partner", partner.as_str()), ("channel", "customers")];
    let done = treasurer.post(&format!("{payment}/gifts"), &fields).await;
    assert!(done.location().contains("done="), "{}", done.text());
    let left = gift_total::told(&world.app, &world.system()).await.unwrap();
    assert_eq!(left.totals, 0, "the bank has shown it");
    the_books_hold(world).await;
}

#[tokio::test]
async fn the_samples_of_real_banks_are_taken_in_or_refused_with_a_sentence() {
    let samples = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/samples/bank");
    let Ok(bytes) = std::fs::read(samples.join("postfinance-moov/FI_camt_053_sample.xml")) else {
        println!("skipped: the samples of ../shared are not here");
        return;
    };
    let site = TestSite::new().await;
    let mut treasurer = treasurer(&site).await;
    let foreign = treasurer.upload(IMPORT, &[], ("files", "fi.xml", &bytes)).await.text();
    assert!(foreign.contains("about an account that is not yours"), "{foreign}");
    let swiss = "camt.053_P_CH2909000000250094239_1110092698_0_2020112503071366.xml";
    let bytes = std::fs::read(samples.join("postfinance-moov").join(swiss)).unwrap();
    let francs = treasurer.upload(IMPORT, &[], ("files", "ch.xml", &bytes)).await.text();
    assert!(francs.contains("kept in CHF"), "{francs}");
    let list = treasurer.get(&format!("{QUEUE}/statements")).await.text();
    assert!(!list.contains("<tbody>"), "nothing of a refused file is in the books: {list}");
}
