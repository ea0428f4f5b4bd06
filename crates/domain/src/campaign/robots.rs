//! What the keeper of a web site asks of programs: `robots.txt` (RFC 9309).

/// Whether a program may read a path. `agent` is the program's own word, such as `maillage`. The group
/// that names it counts, else the group of all; of its rules the longest that fits, and of two
/// equal ones the one that allows.
#[must_use]
pub fn may_read(robots: &str, agent: &str, path: &str) -> bool {
    let rules = rules(robots, agent);
    let fitting = rules.iter().filter(|rule| fits(rule.pattern, path));
    fitting.max_by_key(|rule| (rule.pattern.len(), rule.allows)).is_none_or(|rule| rule.allows)
}

#[derive(Clone, Copy)]
struct Rule<'a> {
    allows: bool,
    pattern: &'a str,
}

/// The rules of the groups that name the program; of the groups of all, when none does.
fn rules<'a>(robots: &'a str, agent: &str) -> Vec<Rule<'a>> {
    let (mut own, mut of_all) = (Vec::new(), Vec::new());
    let (mut is_named, mut names_us, mut names_all, mut in_head) = (false, false, false, false);
    for line in robots.lines() {
        let line = line.split('#').next().unwrap_or_default();
        let Some((key, value)) = line.split_once(':') else { continue };
        let value = value.trim();
        match key.trim().to_ascii_lowercase().as_str() {
            "user-agent" => {
                if !in_head {
                    (names_us, names_all) = (false, false);
                }
                in_head = true;
                let word: &str = value.split('/').next().unwrap_or_default().trim();
                names_all |= word == "*";
                if word.eq_ignore_ascii_case(agent) {
                    (names_us, is_named) = (true, true);
                }
            }
            key @ ("allow" | "disallow") => {
                in_head = false;
                let rule = Rule { allows: key == "allow", pattern: value };
                // An empty pattern forbids nothing.
                if value.is_empty() {
                    continue;
                }
                if names_us {
                    own.push(rule);
                }
                if names_all {
                    of_all.push(rule);
                }
            }
            _ => {}
        }
    }
    if is_named { own } else { of_all }
}

/// Whether a path begins as a pattern says; `*` stands for anything, `$` at its end for the end.
fn fits(pattern: &str, path: &str) -> bool {
    let (pattern, whole) = match pattern.strip_suffix('$') {
        Some(pattern) => (pattern, true),
        None => (pattern, false),
    };
    let mut parts = pattern.split('*');
    let first = parts.next().unwrap_or_default();
    let Some(mut rest) = path.strip_prefix(first) else { return false };
    let mut last_was_open = false;
    let mut parts = parts.peekable();
    while let Some(part) = parts.next() {
        last_was_open = part.is_empty();
        if whole && parts.peek().is_none() {
            return rest.ends_with(part);
        }
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    !whole || last_was_open || rest.is_empty()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_group_that_names_us_counts_and_else_that_of_all() {
        let robots = "User-agent: *\nDisallow: /\n\nUser-agent: Maillage\nDisallow: /private\n";
        assert!(may_read(robots, "maillage", "/"));
        assert!(!may_read(robots, "maillage", "/private/x"));
        assert!(!may_read(robots, "other", "/"));
        let shared = "User-agent: a\nUser-agent: maillage\nDisallow: /\n";
        assert!(!may_read(shared, "maillage", "/"));
        assert!(may_read(shared, "b", "/"));
    }

    #[test]
    fn the_longest_rule_that_fits_decides() {
        let robots = "user-agent: *\nDisallow: /shop # all of it\nAllow: /shop/badge\n";
        assert!(!may_read(robots, "maillage", "/shop/x"));
        assert!(may_read(robots, "maillage", "/shop/badge"));
        let equal = "User-agent: *\nDisallow: /x\nAllow: /x\n";
        assert!(may_read(equal, "maillage", "/x"));
    }

    #[test]
    fn stars_and_ends_are_understood() {
        let robots = "User-agent: *\nDisallow: /*.php$\nDisallow: /*/drafts\n";
        assert!(!may_read(robots, "maillage", "/a/index.php"));
        assert!(may_read(robots, "maillage", "/index.php?page=2"));
        assert!(!may_read(robots, "maillage", "/x/drafts/1"));
        assert!(may_read(robots, "maillage", "/drafts"));
    }

    #[test]
    fn nothing_asked_is_nothing_forbidden() {
        for robots in ["", "User-agent: *\nDisallow:\n", "<html>not found</html>", "Disallow: /"] {
            assert!(may_read(robots, "maillage", "/"), "{robots}");
        }
    }

    proptest! {
        #[test]
        fn any_file_is_read_without_harm(robots in ".{0,200}", path in "/.{0,40}") {
            let _ = may_read(&robots, "maillage", &path);
        }

        #[test]
        fn what_is_forbidden_from_the_root_is_forbidden_everywhere(path in "/[a-z/]{0,20}") {
            prop_assert!(!may_read("User-agent: *\nDisallow: /", "maillage", &path));
            prop_assert!(!may_read("User-agent: *\nDisallow: /*", "maillage", &path));
        }
    }
}
