import { tellStory } from './story/story.js';

tellStory('desktop');
