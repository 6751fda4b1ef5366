package charter

var traitFields = []*Field{
	{
		Path: "trait", Kind: KindItems,
		Label:    L10n{FR: "Traits de personnalité", EN: "Personality traits"},
		Help:     L10n{FR: "Des adjectifs qu’on dirait d’une personne, et que des actes prouvent.", EN: "Adjectives you would use of a person, and that acts bear out."},
		Source:   "Pierre Volle, la charte relationnelle : traits de personnalité, éléments de discours, éléments d’action",
		Question: L10n{FR: "Si votre marque était quelqu’un, comment parlerait-on d’elle en son absence ?", EN: "If your brand were a person, how would people describe them?"},
	},
	idField("trait",
		L10n{FR: "Quel nom court donner à ce trait ?", EN: "What short name suits this trait?"},
		L10n{FR: "franc", EN: "frank"}),
	{
		Path: "trait.name", Kind: KindText, Required: true,
		Label:    L10n{FR: "Adjectif", EN: "Adjective"},
		Help:     L10n{FR: "Un adjectif humain : ni « qualité » ni « innovation ».", EN: "A human adjective: neither “quality” nor “innovation”."},
		Source:   "Maggie Geuens, Bert Weijters and Kristof De Wulf, A New Measure of Brand Personality, 2009",
		Question: L10n{FR: "Quel mot viendrait à un client sans qu’on le lui souffle ?", EN: "Which word would come to a customer unprompted?"},
		Example:  L10n{FR: "Franc", EN: "Frank"},
		Weak:     L10n{FR: "Qualité", EN: "Quality"},
		Flaw:     L10n{FR: "se dit d’un produit, pas de quelqu’un", EN: "said of products, not of people"},
	},
	{
		Path: "trait.meaning", Kind: KindProse,
		Label:    L10n{FR: "Ce que cela veut dire", EN: "What it means"},
		Help:     L10n{FR: "Le trait en une phrase, surtout les jours où tout va de travers.", EN: "The trait in one sentence, above all on the days things go wrong."},
		Question: L10n{FR: "À quoi le reconnaît-on quand il y a un problème ?", EN: "How does it feel when something has gone wrong?"},
		Example:  L10n{FR: "Nous disons le prix et les défauts avant de commencer, quitte à perdre la vente.", EN: "We name the price and the flaws before we start, even if it loses us the sale."},
		Weak:     L10n{FR: "La franchise est dans notre ADN.", EN: "Honesty is in our DNA."},
		Flaw:     L10n{FR: "rien à quoi la reconnaître", EN: "nothing to know it by"},
	},
	{
		Path: "trait.never", Kind: KindProse,
		Label:    L10n{FR: "Ce que ce n’est jamais", EN: "What it never means"},
		Help:     L10n{FR: "Le travers où il pourrait tomber : sans limite, un trait devient un défaut.", EN: "The fault it could slide into: a trait with no limit turns into a flaw."},
		Question: L10n{FR: "Où s’arrête ce trait ?", EN: "How far is too far?"},
		Example:  L10n{FR: "Franc, jamais cassant : on ne fait pas la leçon à qui a mal graissé sa chaîne.", EN: "Frank, never curt: nobody gets a lecture about a rusty chain."},
		Weak:     L10n{FR: "Nous ne sommes jamais malhonnêtes.", EN: "We are never dishonest."},
		Flaw:     L10n{FR: "le contraire du trait, pas son excès", EN: "the opposite of the trait, not its excess"},
	},
	{
		Path: "trait.dimension", Kind: KindEnum, Internal: true,
		// Geuens, Weijters and De Wulf, A New Measure of Brand Personality, 2009: the adjectives of their five dimensions.
		Choices: []Choice{
			{
				Value: "responsibility", Label: L10n{FR: "responsable, stable", EN: "responsible, stable"},
				Help: L10n{FR: "les pieds sur terre : on peut compter dessus", EN: "feet on the ground: someone to count on"},
			},
			{
				Value: "activity", Label: L10n{FR: "actif, dynamique", EN: "active, dynamic"},
				Help: L10n{FR: "ça bouge, ça essaie du neuf", EN: "on the move, quick to try new things"},
			},
			{
				Value: "aggressiveness", Label: L10n{FR: "audacieux, offensif", EN: "bold, aggressive"},
				Help: L10n{FR: "ça ose, ça bouscule, quitte à déplaire", EN: "daring and pushy, even if some take offence"},
			},
			{
				Value: "simplicity", Label: L10n{FR: "simple, ordinaire", EN: "simple, ordinary"},
				Help: L10n{FR: "sans chichis, comme tout le monde, et c’est très bien", EN: "no fuss, like anyone else, and glad of it"},
			},
			{
				Value: "emotionality", Label: L10n{FR: "romantique, sentimental", EN: "romantic, sentimental"},
				Help: L10n{FR: "le cœur d’abord : la tendresse, les rêves, les souvenirs", EN: "heart first: tenderness, dreams, memories"},
			},
		},
		Label:    L10n{FR: "Famille de traits", EN: "Family of traits"},
		Help:     L10n{FR: "L’une de cinq familles, pour voir si vos traits se ressemblent trop.", EN: "One of five families, to see whether your traits are too much alike."},
		Source:   "Maggie Geuens, Bert Weijters and Kristof De Wulf, A New Measure of Brand Personality, 2009",
		Question: L10n{FR: "De quelle famille ce trait est-il le plus proche ?", EN: "Which family is this trait closest to?"},
	},
}

var discourseFields = []*Field{
	{
		Path: "discourse", Kind: KindItems,
		Label:    L10n{FR: "Éléments de discours", EN: "What the brand says"},
		Help:     L10n{FR: "Ce que vous dites et ne dites pas ; aucune phrase ne remplace un acte.", EN: "What you say and don’t say; no sentence stands in for an act."},
		Source:   "Pierre Volle, la charte relationnelle : traits de personnalité, éléments de discours, éléments d’action",
		Question: L10n{FR: "Que dites-vous, et quel acte le rend vrai ?", EN: "What do you say, and which act makes it true?"},
	},
	idField("discourse",
		L10n{FR: "Quel nom court donner à cette phrase ?", EN: "What short name suits this line?"},
		L10n{FR: "prix-dabord", EN: "price-first"}),
	{
		Path: "discourse.say", Kind: KindProse, Required: true,
		Label:    L10n{FR: "À dire", EN: "Say"},
		Help:     L10n{FR: "Une phrase telle qu’on la dit à quelqu’un ; dix mots suffisent souvent.", EN: "A sentence as you would say it to someone; ten words often do."},
		Source:   "evidencesx, « me parle comme un adulte et surtout franchement »",
		Question: L10n{FR: "Comment le dire franchement, en dix mots, à un adulte ?", EN: "How would you put it frankly to an adult, in ten words?"},
		Example:  L10n{FR: "Le prix d’abord, la réparation ensuite.", EN: "First the price, then the spanner."},
		Weak:     L10n{FR: "Vous êtes au cœur de nos préoccupations.", EN: "You are at the heart of everything we do."},
		Flaw:     L10n{FR: "vos concurrents le disent aussi", EN: "your rivals all say so too"},
	},
	{
		Path: "discourse.avoid", Kind: KindProse,
		Label:    L10n{FR: "À éviter", EN: "Avoid"},
		Help:     L10n{FR: "La formule qui vient toute seule et que plus personne ne croit.", EN: "The line that writes itself and that nobody believes any more."},
		Source:   "Stratégies, « vœu pieux »",
		Question: L10n{FR: "Quelle phrase un concurrent pourrait-il signer à votre place ?", EN: "Which line could a rival sign just as well?"},
		Example:  L10n{FR: "« Votre satisfaction est notre priorité. »", EN: "“Your satisfaction is our priority.”"},
		Weak:     L10n{FR: "Les formules négatives", EN: "Negative wording"},
		Flaw:     L10n{FR: "laquelle ? donnez la phrase", EN: "which one? quote the line"},
	},
	{
		Path: "discourse.kind", Kind: KindEnum,
		Choices: []Choice{
			{
				Value: "message", Label: L10n{FR: "une idée", EN: "a message"},
				Help: L10n{FR: "ce que les gens doivent retenir", EN: "what people should take away"},
			},
			{
				Value: "tone", Label: L10n{FR: "un ton", EN: "a tone"},
				Help: L10n{FR: "la façon de parler, quel que soit le sujet", EN: "the way you talk, whatever the subject"},
			},
			{
				Value: "word", Label: L10n{FR: "un mot", EN: "a word"},
				Help: L10n{FR: "le mot que vous prenez, et celui que vous laissez", EN: "the word you pick, and the one you leave"},
			},
		},
		Label:    L10n{FR: "Idée, ton ou mot", EN: "Message, tone or word"},
		Help:     L10n{FR: "Une idée à faire passer, une façon de parler ou un mot à bien choisir.", EN: "An idea to get across, a way of speaking, or a word to choose with care."},
		Question: L10n{FR: "Est-ce l’idée qui compte, la manière de la dire, ou le mot lui-même ?", EN: "Is it the idea that matters, the way it is said, or the word itself?"},
	},
	{
		Path: "discourse.traits", Kind: KindRef, List: true, Refs: "trait",
		Label:    L10n{FR: "Traits qu’on y entend", EN: "Traits it voices"},
		Help:     L10n{FR: "Les traits de la marque que cette phrase laisse entendre.", EN: "The traits of the brand that come through in this line."},
		Question: L10n{FR: "Quel trait entend-on dans cette phrase ?", EN: "Which trait do people hear in this line?"},
		Example:  L10n{FR: "franc", EN: "frank"},
	},
	{
		Path: "discourse.moments", Kind: KindRef, List: true, Refs: "moment",
		Label:    L10n{FR: "Moments où le dire", EN: "When to say it"},
		Help:     L10n{FR: "La voix reste la même ; le ton, lui, suit la situation.", EN: "The voice stays the same; the tone follows the situation."},
		Source:   "Mailchimp Content Style Guide",
		Question: L10n{FR: "Quand le dites-vous, et quand vous taisez-vous ?", EN: "When do you say it, and when do you stay silent?"},
		Example:  L10n{FR: "panne-du-matin", EN: "morning-breakdown"},
	},
}

// toneFields place a voice on the four scales of tone of the Nielsen Norman Group (2016), from -1 to 1.
var toneFields = []*Field{
	{
		Path: "discourse.tone", Kind: KindTable,
		Label:    L10n{FR: "Ton", EN: "Tone"},
		Help:     L10n{FR: "Quatre réglages, de -1 à 1 ; 0 si vous ne penchez d’aucun côté.", EN: "Four settings, from -1 to 1; 0 if you lean neither way."},
		Source:   "Nielsen Norman Group, The Four Dimensions of Tone of Voice, 2016",
		Question: L10n{FR: "Parleriez-vous ainsi à quelqu’un qui vient d’avoir un ennui ?", EN: "Would you talk like this to someone who has just had bad news?"},
	},
	{
		Path: "discourse.tone.humour", Kind: KindNumber, Min: bound(-1), Max: bound(1),
		Label:    L10n{FR: "Sérieux ou drôle", EN: "Serious to funny"},
		Help:     L10n{FR: "-1 : on reste sérieux ; 1 : on plaisante volontiers.", EN: "-1: all serious; 1: happy to joke."},
		Question: L10n{FR: "Une plaisanterie passerait-elle, à ce moment-là ?", EN: "Would a joke go down well just then?"},
		Example:  L10n{FR: "-0.5", EN: "-0.5"},
	},
	{
		Path: "discourse.tone.formality", Kind: KindNumber, Min: bound(-1), Max: bound(1),
		Label:    L10n{FR: "Familier ou soutenu", EN: "Casual to formal"},
		Help:     L10n{FR: "-1 : comme entre amis ; 1 : comme dans une lettre officielle.", EN: "-1: as between friends; 1: as in an official letter."},
		Question: L10n{FR: "Écririez-vous « Bonjour Léa » ou « Madame, Monsieur » ?", EN: "Would you write “Hi Leah” or “Dear Sir or Madam”?"},
		Example:  L10n{FR: "0", EN: "0"},
	},
	{
		Path: "discourse.tone.respect", Kind: KindNumber, Min: bound(-1), Max: bound(1),
		Label:    L10n{FR: "Impertinent ou respectueux", EN: "Irreverent to respectful"},
		Help:     L10n{FR: "-1 : on se permet de taquiner ; 1 : on pèse chaque mot.", EN: "-1: free to tease; 1: every word is weighed."},
		Question: L10n{FR: "Pouvez-vous taquiner le client, ou seulement rire de vous-mêmes ?", EN: "May you tease the customer, or only laugh at yourselves?"},
		Example:  L10n{FR: "1", EN: "1"},
	},
	{
		Path: "discourse.tone.energy", Kind: KindNumber, Min: bound(-1), Max: bound(1),
		Label:    L10n{FR: "Posé ou enthousiaste", EN: "Matter-of-fact to keen"},
		Help:     L10n{FR: "-1 : les faits, rien de plus ; 1 : un enthousiasme qui s’entend.", EN: "-1: the facts, no more; 1: enthusiasm people can hear."},
		Question: L10n{FR: "Faut-il de l’élan, ou s’en tenir aux faits ?", EN: "Does this call for enthusiasm, or just the facts?"},
		Example:  L10n{FR: "-0.3", EN: "-0.3"},
	},
}
