//! The treasurer's month, from declarations to the file for the bank.

use maillage_app::Page;
use maillage_app::collect::due::{Watch, run_dues};
use maillage_app::collect::gift_total::{self, NewGiftTotal};
use maillage_app::engage::message::MessageFilter;
use maillage_app::engage::partner::Partner;
use maillage_domain::access::Role;
use maillage_domain::collect::gift_total::GiftChannel;
use maillage_domain::money::Cents;
use maillage_domain::period::Month;

use crate::testing::{Browser, TestSite};

fn october() -> Month {
    "2026-10".parse().unwrap()
}

/// Of two partners one has declared: the other stands in the list that the month's page leads to.
async fn sees_the_silent(treasurer: &mut Browser, first: &str) {
    let silent = "/o/raval/collect/declarations?month=2026-10&state=silent";
    assert!(first.contains(&silent.replace('&', "&#38;")) || first.contains(silent), "{first}");
    let list = treasurer.get(silent).await.text();
    assert!(list.contains("One partner owes a declaration") && list.contains("Bar Sol"), "{list}");
    assert!(!list.contains("Forn de la Cera") && list.contains("format=xlsx"), "{list}");
    let csv = treasurer.get(&format!("{silent}&format=csv")).await.text();
    assert!(csv.lines().count() == 2 && csv.contains("Bar Sol"), "{csv}");
}

#[tokio::test]
async fn a_treasurer_runs_a_month_tells_partners_and_takes_the_file() {
    let site = TestSite::new().await;
    let world = &site.world;
    world.goes_to("2026-11-04");
    let baker = world.share("Forn de la Cera", october()).await;
    world.declares(baker, october(), Cents(431_500)).await;
    world.signs_mandate(baker, "Forn de la Cera", "ES9121000418450200051332").await;
    world.share("Bar Sol", october()).await;
    let mut treasurer = site.member(world.raval, &[Role::Treasurer]).await;

    let first = treasurer.get("/o/raval/collect").await.text();
    assert!(first.contains("1 of 2 partners have declared"), "{first}");
    sees_the_silent(&mut treasurer, &first).await;
    let month = "/o/raval/collect/months/2026-10";
    let preview = treasurer.get(&format!("{month}/run")).await.text();
    assert!(preview.contains("Raise one due") && preview.contains("€30.21"), "{preview}");
    assert_eq!(treasurer.post(&format!("{month}/run"), &[]).await.location(), month);
    let dues = treasurer.get("/o/raval/collect/dues?month=2026-10").await.text();
    assert!(dues.contains("Forn de la Cera"), "{dues}");
    let from = dues.find("/o/raval/collect/dues/").unwrap();
    let due = dues[from..].split('"').next().unwrap();
    let one = treasurer.get(due).await.text();
    assert!(one.contains("of 4,315.00 = 30.21"), "{one}");
    let csv = treasurer.get("/o/raval/collect/dues?month=2026-10&format=csv").await;
    assert!(csv.text().contains("Forn de la Cera,2026-10,declared,30.21,30.21"), "{}", csv.text());

    let file = format!("{month}/file/CORE");
    assert_eq!(treasurer.post(&file, &[]).await.location(), month, "nothing is prepared yet");
    let notices = treasurer.get(&format!("{month}/notices")).await.text();
    assert!(notices.contains("Announce one debit"), "{notices}");
    assert!(notices.contains("€30.21, one partner"), "each month with its part: {notices}");
    treasurer.post(&format!("{month}/notices"), &[]).await;
    let told = treasurer.get(month).await.text();
    assert!(told.contains("One partner told on 4"), "{told}");
    assert!(told.contains("See the notices") && !told.contains("to tell: "), "{told}");
    let close = told.split("Close October 2026").next().unwrap().rsplit("<li").next().unwrap();
    assert!(close.contains("One usually waits") && close.contains("button-quiet"), "{close}");
    let notices = treasurer.get("/o/raval/collect/debits?month=2026-10").await.text();
    assert!(notices.contains("told on"), "{notices}");
    world.goes_to("2026-11-17");
    let mut treasurer = site.member(world.raval, &[Role::Treasurer]).await;
    let asks = treasurer.get(&file).await.text();
    assert!(asks.contains("Take one debit into the file") && asks.contains("€30.21"), "{asks}");
    let download = format!("{file}/download");
    assert_eq!(treasurer.get(&download).await.status, 404, "a look takes nothing");
    assert_eq!(treasurer.post(&file, &[]).await.location(), file);
    let page = treasurer.get(&file).await.text();
    assert!(page.contains("One debit is in the file, €30.21."), "{page}");
    assert!(page.contains(&format!("href=\"{download}\"")), "{page}");
    assert!(!page.contains("Take one debit"), "{page}");
    let once = treasurer.get(&download).await;
    assert_eq!(once.header("content-type"), "application/xml", "{}", once.text());
    let twice = treasurer.get(&download).await;
    assert_eq!(once.bytes, twice.bytes);
    assert!(treasurer.get(month).await.text().contains(&download));
    let taken = treasurer.get(&file).await.text();
    for words in ["The CORE file of this month is written", "Taken by", "Neus Prova", "€30.21"] {
        assert!(taken.contains(words), "{words}: {taken}");
    }
    assert!(taken.contains("Download the file") && !taken.contains("Nothing is taken"));
    for rest in ["debits", "mandates", "declarations"] {
        let list = treasurer.get(&format!("/o/raval/collect/{rest}")).await.text();
        assert!(list.contains("Forn de la Cera"), "{rest}: {list}");
    }
    let asks = treasurer.get(&format!("{month}/close")).await.text();
    assert!(asks.contains("This cannot be undone") && asks.contains("€30.21"), "{asks}");
    assert!(!treasurer.get(month).await.text().contains("The books of this month are closed"));
    treasurer.post(&format!("{month}/close"), &[]).await;
    assert!(treasurer.get(month).await.text().contains("closed"));
}

#[tokio::test]
async fn a_treasurer_declares_for_a_partner_with_better_evidence() {
    let site = TestSite::new().await;
    let baker = site.world.share("Forn de la Cera", october()).await;
    let mut treasurer = site.member(site.world.raval, &[Role::Treasurer]).await;
    let path = format!("/o/raval/collect/declare/{}/2026-10", baker.partner);
    assert_eq!(treasurer.get(&path).await.status, 200);
    let wrong = treasurer.post(&path, &[("base", "-5"), ("evidence", "stated")]).await.text();
    assert!(wrong.contains("zero or more"), "{wrong}");
    let done = treasurer.post(&path, &[("base", "4315"), ("evidence", "certified")]).await;
    assert_eq!(done.location(), "/o/raval/collect/declarations?month=2026-10");
    let list = treasurer.get(done.location()).await.text();
    assert!(list.contains("certified by an accountant") && list.contains("4,315.00"), "{list}");
}

#[tokio::test]
async fn a_mandate_rests_and_resumes_at_once_and_ends_only_after_a_question() {
    let site = TestSite::new().await;
    let baker = site.world.share("Forn de la Cera", october()).await;
    let iban = "ES9121000418450200051332";
    let mandate = site.world.signs_mandate(baker, "Forn de la Cera", iban).await;
    let mut treasurer = site.member(site.world.raval, &[Role::Treasurer]).await;
    let path = format!("/o/raval/collect/mandates/{}", mandate.id);
    treasurer.post(&path, &[("step", "suspend")]).await;
    assert!(treasurer.get(&path).await.text().contains("Resume debits"));
    treasurer.post(&path, &[("step", "resume")]).await;
    let page = treasurer.get(&path).await.text();
    assert!(page.contains(&format!("{path}/end")) && !page.contains("value=\"end\""), "{page}");
    let asks = treasurer.get(&format!("{path}/end")).await.text();
    assert!(asks.contains("value=\"end\"") && asks.contains("cannot be taken up again"), "{asks}");
    treasurer.post(&path, &[("step", "end")]).await;
    assert!(!treasurer.get(&path).await.text().contains("/end\""));
}

#[tokio::test]
async fn a_search_without_a_result_says_so_and_leads_back_to_the_whole_list() {
    let site = TestSite::new().await;
    let world = &site.world;
    world.goes_to("2026-11-04");
    let baker = world.share("Fleca Gràcia", october()).await;
    world.declares(baker, october(), Cents(431_500)).await;
    run_dues(&world.app, &world.system(), october(), &Watch::SILENT).await.unwrap();
    let mut treasurer = site.member(world.raval, &[Role::Treasurer]).await;
    for (list, all) in [
        ("/o/raval/collect/dues?month=2026-10&", "/o/raval/collect/dues?month=2026-10"),
        ("/o/raval/partners?", "/o/raval/partners"),
        (
            "/o/raval/collect/declarations?month=2026-10&",
            "/o/raval/collect/declarations?month=2026-10",
        ),
        ("/o/raval/collect/journal?", "/o/raval/collect/journal"),
    ] {
        let found = treasurer.get(&format!("{list}q=fleca+gracia")).await.text();
        assert!(found.contains("Fleca Gràcia"), "{list}: {found}");
        let none = treasurer.get(&format!("{list}q=zebra")).await.text();
        assert!(none.contains("Nothing here fits the search."), "{list}: {none}");
        assert!(none.contains(&format!("href=\"{all}\"")), "{list}: {none}");
        assert!(!none.contains("turns declarations into dues"), "{list}: {none}");
    }
    let estimated = treasurer.get("/o/raval/collect/dues?nature=provisional").await.text();
    assert!(estimated.contains("Nothing here fits the search."), "{estimated}");
    let mut visitor = site.visitor();
    let public = visitor.get("/n/raval?q=zebra&lang=en").await.text();
    assert!(public.contains("Nothing here fits the search."), "{public}");
    assert!(public.contains("href=\"/n/raval#partners\">Clear filters"), "{public}");
}

#[tokio::test]
async fn what_partners_told_of_is_no_money_received_until_the_bank_shows_it() {
    let site = TestSite::new().await;
    let world = &site.world;
    world.goes_to("2026-11-04");
    let baker = world.share("Fleca Gràcia", october()).await;
    let new = NewGiftTotal {
        partner: baker.partner,
        channel: GiftChannel::Customers,
        on: jiff::civil::date(2026, 10, 30),
        amount: Cents(4_850),
        remark: String::new(),
    };
    gift_total::record(&world.app, &world.system(), &new).await.unwrap();
    let mut treasurer = site.member(world.raval, &[Role::Treasurer]).await;
    for path in ["/o/raval", "/o/raval/collect/journal/balances"] {
        let page = treasurer.get(path).await.text();
        assert!(page.contains("€48.50 of gifts told of, not yet seen at the bank"), "{page}");
        assert!(page.contains("/o/raval/collect/gifts?state=told"), "{page}");
    }
    let told = treasurer.get("/o/raval/collect/gifts?state=told").await.text();
    assert!(told.contains("Fleca Gràcia") && told.contains("told, not yet seen"), "{told}");
    let journal = treasurer.get("/o/raval/collect/journal?lang=fr").await.text();
    assert!(journal.contains("Dons de clients ou de salariés"), "the reader's words: {journal}");
}

#[tokio::test]
async fn a_treasurer_reminds_the_silent_once_a_day_and_learns_who_has_no_address() {
    let site = TestSite::new().await;
    let world = &site.world;
    world.goes_to("2026-11-04");
    let sun = world.share("Bar Sol", october()).await;
    let moon = world.share("Bar Lluna", october()).await;
    let baker = world.share("Forn de la Cera", october()).await;
    world.declares(baker, october(), Cents(431_500)).await;
    let mut work = world.app.store.begin(world.raval).await.unwrap();
    let known = work.partner(moon.partner).await.unwrap().unwrap();
    let phone = Some("+34 930 000 000".to_owned());
    work.update_partner(&Partner { email: None, phone, ..known }).await.unwrap();
    let known = work.partner(sun.partner).await.unwrap().unwrap();
    let email = Some("sol@example.org".to_owned());
    work.update_partner(&Partner { email, ..known }).await.unwrap();
    work.commit().await.unwrap();

    let mut treasurer = site.member(world.raval, &[Role::Treasurer]).await;
    let silent = "/o/raval/collect/declarations?month=2026-10&state=silent";
    let remind = "/o/raval/collect/months/2026-10/remind";
    let list = treasurer.get(silent).await.text();
    assert!(list.contains("Send the link to all") && list.contains(remind), "{list}");
    assert!(list.contains(&format!("{remind}?partner={}", moon.partner)), "{list}");
    let asks = treasurer.get(remind).await.text();
    for words in ["Write to one partner", "Bar Lluna (+34 930 000 000)", "sol@example.org"] {
        assert!(asks.contains(words), "{words}: {asks}");
    }
    assert!(!asks.contains("Forn de la Cera"), "who has declared is left alone: {asks}");
    let alone = treasurer.get(&format!("{remind}?partner={}", moon.partner)).await.text();
    assert!(alone.contains("nobody to write to") && !alone.contains("Write to one"), "{alone}");

    let written = async || {
        let mut work = world.app.store.read(world.raval).await.unwrap();
        let filter = MessageFilter { partner: Some(sun.partner), ..MessageFilter::default() };
        work.messages(&filter, Page::part(0)).await.unwrap().rows
    };
    for _ in 0..2 {
        assert_eq!(treasurer.post(remind, &[]).await.location(), silent);
    }
    let messages = written().await;
    assert_eq!(messages.len(), 1, "twice a day is once");
    assert!(messages[0].text.contains("/p/"), "{}", messages[0].text);
    let asks = treasurer.get(remind).await.text();
    assert!(asks.contains("today already") && !asks.contains("Write to one"), "{asks}");
    let mut admin = site.member(world.raval, &[Role::Administrator]).await;
    let told = admin.get("/o/raval/audit").await.text();
    assert_eq!(told.matches("Partners were reminded to declare").count(), 1, "{told}");

    world.goes_to("2026-11-05");
    let mut treasurer = site.member(world.raval, &[Role::Treasurer]).await;
    treasurer.post(remind, &[("partner", &sun.partner.to_string())]).await;
    assert_eq!(written().await.len(), 2, "the next day one may write again");
    let mut reader = site.member(world.raval, &[Role::Reader]).await;
    assert!(!reader.get(silent).await.text().contains("Send the link"));
    treasurer.post("/o/raval/collect/months/2026-10/close", &[]).await;
    assert!(!treasurer.get(silent).await.text().contains("Send the link"), "books are closed");
    assert_eq!(treasurer.post(remind, &[]).await.status, 409);
    let early = remind.replace("2026-10", "2026-11");
    assert_eq!(treasurer.get(&early).await.status, 409, "the month goes on");
}
