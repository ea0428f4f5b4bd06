### When something does not work: what happened, and the way out.

problem-not-found-title = Il n'y a rien ici
problem-link-over-title = Ce lien n'ouvre plus rien
problem-link-over = Il a peut-être déjà servi, ou il a été retiré ou remplacé. Demandez-en un nouveau à l'organisation qui vous l'a envoyé.
problem-forbidden-title = Ce n'est pas dans vos rôles
problem-forbidden = Vos rôles ne permettent pas cela. Un administrateur de votre organisation peut les changer.
problem-foreign-form-title = Ce formulaire est trop ancien
problem-foreign-form = Revenez en arrière, rechargez la page et envoyez-le de nouveau. Rien n'a été changé.
problem-unreadable-title = Ceci n'a pas pu être lu
problem-unreadable = Ce qui a été envoyé est incomplet. Revenez en arrière et réessayez ; rien n'a été changé.
problem-too-large-title = C'est trop volumineux
problem-too-large = Le fichier ou le texte dépasse ce que nous pouvons recevoir. Rien n'a été changé.
problem-too-many-title = Un peu de patience
problem-too-slow-title = C'était trop long
problem-too-slow = Le serveur est occupé. Attendez un instant, puis réessayez.
problem-unexpected-title = Quelque chose n'a pas marché
problem-refused-title = Ce n'est pas possible maintenant
problem-refused = Votre demande ne correspond pas à ce qui est enregistré ({ $code }). Revenez en arrière et regardez de nouveau la page.
problem-way-home = Vers l'accueil
problem-way-start = Vers le début
problem-too-large-limit = Le fichier ou le texte dépasse { $limit }, le plus que nous prenons en une fois. Rien n'a changé.
