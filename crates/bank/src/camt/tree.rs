//! One element and what it holds, flat in two buffers that are used again for the next one.

use super::input::Place;

#[derive(Debug, Clone, Copy)]
struct Node {
    name: (usize, usize),
    text: (usize, usize),
    currency: (usize, usize),
    /// Index after the last descendant.
    end: usize,
    place: Place,
}

/// A tree in document order.
#[derive(Debug, Default)]
pub(super) struct Tree {
    nodes: Vec<Node>,
    text: String,
    open: Vec<usize>,
}

impl Tree {
    pub(super) fn clear(&mut self) {
        self.nodes.clear();
        self.text.clear();
        self.open.clear();
    }

    fn store(&mut self, text: &str) -> (usize, usize) {
        let start = self.text.len();
        self.text.push_str(text);
        (start, self.text.len())
    }

    pub(super) fn open(&mut self, name: &str, currency: Option<&str>, place: Place) {
        let name = self.store(name);
        let currency = currency.map_or((0, 0), |currency| self.store(currency));
        self.open.push(self.nodes.len());
        self.nodes.push(Node { name, text: (0, 0), currency, end: 0, place });
    }

    /// Closes the innermost element; its text counts only when it has no children.
    pub(super) fn close(&mut self, text: &str) {
        if let Some(index) = self.open.pop() {
            let end = self.nodes.len();
            if end == index + 1 {
                self.nodes[index].text = self.store(text.trim());
            }
            self.nodes[index].end = end;
        }
    }

    /// Forgets the element that was just closed at `index`, to make room.
    pub(super) fn forget(&mut self, index: usize) {
        self.text.truncate(self.nodes[index].name.0);
        self.nodes.truncate(index);
    }

    /// Index of the innermost open element.
    pub(super) fn innermost(&self) -> Option<usize> {
        self.open.last().copied()
    }

    /// How much it holds, in bytes of text and elements.
    pub(super) fn weight(&self) -> usize {
        self.text.len() + self.nodes.len()
    }

    pub(super) fn at(&self, index: usize) -> At<'_> {
        At { tree: self, index }
    }

    pub(super) fn root(&self) -> Option<At<'_>> {
        if self.nodes.is_empty() { None } else { Some(self.at(0)) }
    }
}

/// One element of a [`Tree`].
#[derive(Clone, Copy)]
pub(super) struct At<'t> {
    tree: &'t Tree,
    index: usize,
}

impl<'t> At<'t> {
    fn node(self) -> &'t Node {
        &self.tree.nodes[self.index]
    }

    fn slice(self, (start, end): (usize, usize)) -> &'t str {
        &self.tree.text[start..end]
    }

    pub(super) fn name(self) -> &'t str {
        self.slice(self.node().name)
    }

    pub(super) fn text(self) -> &'t str {
        self.slice(self.node().text)
    }

    /// The text, unless it is empty.
    pub(super) fn filled(self) -> Option<&'t str> {
        Some(self.text()).filter(|text| !text.is_empty())
    }

    pub(super) fn owned(self) -> Option<String> {
        self.filled().map(str::to_owned)
    }

    pub(super) fn currency(self) -> Option<&'t str> {
        Some(self.slice(self.node().currency)).filter(|currency| !currency.is_empty())
    }

    pub(super) fn place(self) -> Place {
        self.node().place
    }

    pub(super) fn children(self) -> Children<'t> {
        Children { tree: self.tree, next: self.index + 1, end: self.node().end }
    }

    pub(super) fn child(self, name: &str) -> Option<At<'t>> {
        self.children().find(|child| child.name() == name)
    }

    /// The first element at the end of a path of first children.
    pub(super) fn find(self, path: &[&str]) -> Option<At<'t>> {
        path.iter().try_fold(self, |at, name| at.child(name))
    }

    /// Elements from the root of the tree down to this one.
    pub(super) fn path(self) -> String {
        let mut path = String::new();
        for index in 0..=self.index {
            let end = self.tree.nodes[index].end;
            // An element still open has no end yet, so it holds everything after it.
            if end > self.index || end == 0 || index == self.index {
                path.push('/');
                path.push_str(self.tree.at(index).name());
            }
        }
        path
    }
}

/// The elements directly inside one.
pub(super) struct Children<'t> {
    tree: &'t Tree,
    next: usize,
    end: usize,
}

impl<'t> Iterator for Children<'t> {
    type Item = At<'t>;

    fn next(&mut self) -> Option<At<'t>> {
        if self.next >= self.end {
            return None;
        }
        let at = self.tree.at(self.next);
        self.next = at.node().end;
        Some(at)
    }
}
